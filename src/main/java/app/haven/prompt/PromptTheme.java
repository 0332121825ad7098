package app.haven.prompt;

/** What a prompt of the catalogue is about. */
public enum PromptTheme {
    JOY,
    PAIN,
    SAFETY,
    PLAY,
    APPRECIATION,
    TRUST,
    REPAIR
}
