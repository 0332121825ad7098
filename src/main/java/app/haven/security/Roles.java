package app.haven.security;

/** The roles that an access token's {@code groups} can hold. */
public final class Roles {

    /** Everybody with an account. */
    public static final String MEMBER = "member";

    /** Whom the deployment's configuration names: publishes what is the same for everybody, and sees no member's content. */
    public static final String OPERATOR = "operator";

    /** Whom an operator has verified; alone it shows nothing of anybody. A token may be minutes older than a suspension. */
    public static final String THERAPIST = "therapist";

    /** Whoever an external issuer vouches for; with an account here, a member as well. */
    public static final String EXTERNAL = "external";

    private Roles() {}
}
