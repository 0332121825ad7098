package app.haven.trigger;

import app.haven.vocabulary.Context;

/** How many logs have this context. */
public record ContextCount(Context context, long logs) {}
