package app.haven.security;

/** The roles that an access token's {@code groups} can hold. */
public final class Roles {

    /** Everybody with an account. */
    public static final String MEMBER = "member";

    /** Whom the deployment's configuration names: publishes what is the same for everybody, and sees no member's content. */
    public static final String OPERATOR = "operator";

    /** Whoever an external issuer vouches for; with an account here, a member as well. */
    public static final String EXTERNAL = "external";

    private Roles() {}
}
