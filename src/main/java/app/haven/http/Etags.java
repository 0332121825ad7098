package app.haven.http;

import app.haven.sealing.LookupDigests;
import app.haven.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;

/**
 * ETags differ from viewer to viewer and do not count: how often somebody rewrote a thing before sharing it is theirs.
 */
@ApplicationScoped
public class Etags {

    private final LookupDigests digests;
    private final CurrentUser me;

    Etags(LookupDigests digests, CurrentUser me) {
        this.digests = digests;
        this.me = me;
    }

    /** The ETag of this version for the current user, with its quotes. */
    public String of(Versioned thing) {
        byte[] digest =
                digests.of("etag", me.id() + "|" + thing.id() + "|" + thing.version() + "|" + thing.alsoShows());
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12)) + '"';
    }
}
