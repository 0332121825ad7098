package app.haven.trigger;

/** What a member did in fear. One's own reactions only: there is no word here for what the other did. */
public enum Reaction {
    ANGER,
    COMPLYING,
    WITHDRAWING,
    RESISTING,
    BLAMING,
    DEFENDING,
    EXPLAINING,
    ATTACKING,
    OTHER
}
