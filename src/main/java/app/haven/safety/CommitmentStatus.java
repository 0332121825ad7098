package app.haven.safety;

/** What has become of a commitment, as its author says. Letting go is as good an end as any. */
public enum CommitmentStatus {
    OPEN,
    KEPT,
    LET_GO
}
