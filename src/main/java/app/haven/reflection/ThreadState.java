package app.haven.reflection;

/** Whether the thread under a reflection takes replies. Its author decides. */
public enum ThreadState {
    OPEN,
    CLOSED
}
