package app.haven.reflection;

import app.haven.error.ProblemException;

/** What the state of a thread does not allow. */
class ThreadConflictException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ThreadConflictException(String code, String title, String detail) {
        super(409, code, title, detail);
    }

    static ThreadConflictException isClosed() {
        return new ThreadConflictException(
                "thread_closed", "The thread is closed", "The author of the reflection takes no more replies for now.");
    }

    static ThreadConflictException alreadyClosed() {
        return new ThreadConflictException(
                "thread_already_closed", "The thread is closed already", "Nothing is left to do.");
    }

    static ThreadConflictException alreadyOpen() {
        return new ThreadConflictException("thread_already_open", "The thread is open", "Nothing is left to do.");
    }
}
