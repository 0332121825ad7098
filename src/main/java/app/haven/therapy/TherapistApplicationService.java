package app.haven.therapy;

import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** What operators decide about therapists. Two at once, or one while the therapist changes it: the second is refused. */
@ApplicationScoped
class TherapistApplicationService {

    private final TherapistProfileRepository profiles;
    private final TherapistProfileService codes;
    private final TherapistWords words;
    private final Cursors cursors;
    private final Clock clock;

    TherapistApplicationService(
            TherapistProfileRepository profiles,
            TherapistProfileService codes,
            TherapistWords words,
            Cursors cursors,
            Clock clock) {
        this.profiles = profiles;
        this.codes = codes;
        this.words = words;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<TherapistApplicationSummary> list(TherapistState state, PageRequest page) {
        String list = "therapist-applications|" + state;
        return cursors.page(
                list,
                page,
                profiles.listOnAllNodes(state, cursors.read(list, page), page.limit()),
                profile -> Cursors.Position.of(profile.appliedAt(), profile.ownerId()),
                TherapistApplicationSummary::from);
    }

    TherapistApplicationResponse get(UUID therapistId) {
        return words.operatorsView(profiles.findOwned(therapistId).orElseThrow(NotFoundProblem::new));
    }

    /** The first time, the therapist gets a share code; a later one goes on with theirs. */
    @Transactional
    TherapistApplicationResponse verify(UUID me, UUID therapistId, int revision) {
        return decide(me, therapistId, profile -> {
            profile.verify(revision, me, clock.instant());
            if (profile.shareCodeDigest() == null) {
                codes.giveShareCode(profile);
            }
        });
    }

    @Transactional
    TherapistApplicationResponse reject(UUID me, UUID therapistId, RejectTherapistRequest request) {
        return decide(
                me,
                therapistId,
                profile -> profile.reject(
                        request.revision(), words.sealReason(profile, request.reason()), me, clock.instant()));
    }

    @Transactional
    TherapistApplicationResponse suspend(UUID me, UUID therapistId, String reason) {
        return decide(
                me, therapistId, profile -> profile.suspend(words.sealReason(profile, reason), me, clock.instant()));
    }

    @Transactional
    TherapistApplicationResponse reinstate(UUID me, UUID therapistId) {
        return decide(me, therapistId, profile -> profile.reinstate(me, clock.instant()));
    }

    private TherapistApplicationResponse decide(UUID me, UUID therapistId, Consumer<TherapistProfile> decision) {
        TherapistProfile profile = profiles.findOwnedForChange(therapistId).orElseThrow(NotFoundProblem::new);
        if (me.equals(therapistId)) {
            throw TherapyConflictException.ownApplication();
        }
        decision.accept(profile);
        profiles.flush();
        return words.operatorsView(profile);
    }
}
