package app.haven.insight;

/**
 * How long somebody was away from openness, as often as it was logged.
 *
 * @param ended whether the time ended with the return; if not, it is censored: it lasted at least so long
 */
record Stay(long minutes, boolean ended, long count) {}
