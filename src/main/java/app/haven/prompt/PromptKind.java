package app.haven.prompt;

/** How a question came to a couple. */
public enum PromptKind {
    /** The couple's prompt of a day. */
    DAILY,
    /** Put by a member in words of the member's own. */
    WRITTEN,
    /** Put by a member out of the catalogue. */
    CHOSEN
}
