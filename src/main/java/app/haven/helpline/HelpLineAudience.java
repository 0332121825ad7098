package app.haven.helpline;

/** Whom a line is made for. Most of them turn nobody away who calls in another's stead. */
public enum HelpLineAudience {
    EVERYBODY,
    WOMEN,
    MEN,
    LGBT_PEOPLE
}
