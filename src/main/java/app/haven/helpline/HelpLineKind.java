package app.haven.helpline;

/** What somebody may call for. */
public enum HelpLineKind {
    SUICIDE_AND_CRISIS,
    LISTENING,
    RELATIONSHIP_VIOLENCE
}
