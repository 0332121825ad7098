package app.haven.safety;

/** What has become of a goal, as its owner says. Letting go is as good an end as any. */
public enum GoalStatus {
    OPEN,
    REACHED,
    LET_GO
}
