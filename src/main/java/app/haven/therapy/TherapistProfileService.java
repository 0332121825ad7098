package app.haven.therapy;

import app.haven.error.NotFoundProblem;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.RateLimits;
import app.haven.sealing.LookupDigests;
import app.haven.security.ReadableCode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Therapist profiles: kept by the therapist alone, and found by the code that the therapist hands out. */
@ApplicationScoped
public class TherapistProfileService {

    private final TherapistProfileRepository profiles;
    private final TherapistWords words;
    private final LookupDigests digests;
    private final RateLimits limits;
    private final MergePatch mergePatch;
    private final Event<TherapistGaveUp> endings;
    private final Clock clock;

    TherapistProfileService(
            TherapistProfileRepository profiles,
            TherapistWords words,
            LookupDigests digests,
            RateLimits limits,
            MergePatch mergePatch,
            Event<TherapistGaveUp> endings,
            Clock clock) {
        this.profiles = profiles;
        this.words = words;
        this.digests = digests;
        this.limits = limits;
        this.mergePatch = mergePatch;
        this.endings = endings;
        this.clock = clock;
    }

    @Transactional
    TherapistProfileResponse apply(UUID me, TherapistProfileRequest request) {
        Instant now = clock.instant();
        TherapistProfile profile = new TherapistProfile(me);
        words.describe(profile, request, now);
        words.declare(profile, request, now);
        if (!profiles.insert(profile)) {
            throw TherapyConflictException.profileExists();
        }
        return words.ownView(profile);
    }

    TherapistProfileResponse get(UUID me) {
        return words.ownView(profiles.findOwned(me).orElseThrow(NotFoundProblem::new));
    }

    @Transactional
    TherapistProfileResponse change(UUID me, IfMatch ifMatch, ObjectNode patch) {
        TherapistProfile profile = requireOwn(me);
        TherapistProfileResponse current = words.ownView(profile);
        ifMatch.check(current);
        TherapistProfileRequest members = new TherapistProfileRequest(
                current.professionalName(),
                current.licenceNumber(),
                current.country(),
                current.region(),
                current.policy());
        TherapistProfileRequest changed = mergePatch.apply(patch, members, TherapistProfileRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        Instant now = clock.instant();
        if (!changed.isLicensedAs(members)) {
            words.describe(profile, changed, now);
        }
        if (!changed.policy().equals(members.policy())) {
            words.declare(profile, changed, now);
        }
        profiles.flush();
        return words.ownView(profile);
    }

    @Transactional
    void giveUp(UUID me) {
        TherapistProfile profile = requireOwn(me);
        profile.requireNotSuspended();
        if (profile.shareCodeDigest() != null) {
            profiles.deleteCode(profile.shareCodeDigest());
        }
        // First: who the clients are is written beside the profile.
        endings.fire(new TherapistGaveUp(me));
        profiles.delete(profile);
    }

    @Transactional
    TherapistProfileResponse replaceShareCode(UUID me) {
        TherapistProfile profile = requireOwn(me);
        profile.requireVerified();
        profiles.deleteCode(profile.shareCodeDigest());
        giveShareCode(profile);
        profiles.flush();
        return words.ownView(profile);
    }

    void giveShareCode(TherapistProfile profile) {
        String code = ReadableCode.random();
        byte[] codeDigest = digest(code);
        // First: the statement after it writes the profile as well, and no verified one is without a code.
        profile.beFoundBy(words.sealShareCode(profile, code), codeDigest);
        profiles.insertCode(codeDigest, profile.ownerId());
    }

    /** @throws ShareCodeUnknownException for a code that does not exist or is not a verified therapist's any more */
    public TherapistResponse lookUp(UUID me, String typedCode) {
        // One bucket with the codes of invitations: guessing is guessing.
        limits.check("codes", limits.config().wrongCodes(), me.toString());
        return profiles.findVerifiedByCode(digest(typedCode))
                .map(words::clientsView)
                .orElseThrow(() -> {
                    limits.use("codes", limits.config().wrongCodes(), me.toString());
                    return new ShareCodeUnknownException();
                });
    }

    /** As clients see the therapist; empty while the therapist is not verified. */
    public Optional<TherapistResponse> findVerified(UUID therapistId) {
        return profiles.findOwned(therapistId)
                .filter(TherapistProfile::isVerified)
                .map(words::clientsView);
    }

    private TherapistProfile requireOwn(UUID me) {
        return profiles.findOwnedForChange(me).orElseThrow(NotFoundProblem::new);
    }

    private byte[] digest(String code) {
        return digests.of("therapist-share-code", ReadableCode.canonical(code));
    }
}
