package app.haven.user;

/**
 * What an account begins with.
 *
 * @param verified whether the email need not be verified any more
 */
public record NewAccount(String email, String displayName, String locale, String timeZone, boolean verified) {

    @Override
    public String toString() {
        return "NewAccount[redacted]";
    }
}
