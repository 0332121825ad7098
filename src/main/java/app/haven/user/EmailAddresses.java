package app.haven.user;

import app.haven.sealing.LookupDigests;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;

/** Which spellings of an address are one account. */
@Singleton
public class EmailAddresses {

    private final LookupDigests digests;

    EmailAddresses(LookupDigests digests) {
        this.digests = digests;
    }

    /** Case never tells two mailboxes apart in practice, and must not make two accounts. */
    public byte[] digest(String email) {
        return digests.of(
                "email",
                Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
}
