package app.haven.therapy.grant;

import app.haven.couple.CoupleService;
import app.haven.database.Identifiers;
import app.haven.error.InvalidRequestProblem;
import app.haven.error.NotFoundProblem;
import app.haven.http.Cursors;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.http.Page;
import app.haven.http.PageRequest;
import app.haven.therapy.TherapistGaveUp;
import app.haven.therapy.TherapistProfileService;
import app.haven.therapy.TherapistResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Grants: made, changed and revoked by one person alone, without a word to anybody else. */
@ApplicationScoped
class GrantService {

    private static final String LIST = "grants";

    /** A leap year, so that the same day next year is always in time. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final GrantRepository grants;
    private final GrantWords words;
    private final TherapistProfileService therapists;
    private final CoupleService couples;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final Clock clock;

    GrantService(
            GrantRepository grants,
            GrantWords words,
            TherapistProfileService therapists,
            CoupleService couples,
            Cursors cursors,
            MergePatch mergePatch,
            Clock clock) {
        this.grants = grants;
        this.words = words;
        this.therapists = therapists;
        this.couples = couples;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    GrantResponse grant(UUID me, GrantRequest request) {
        Instant now = clock.instant();
        requireBounded(request.expiresAt(), now);
        TherapistResponse therapist = therapists.lookUp(me, request.shareCode());
        requireSomebodyElse(me, therapist.id());
        requirePresentPolicy(request.policyVersion(), therapist);
        grants.findUnendedForChange(me, therapist.id()).ifPresent(earlier -> follow(earlier, now));
        Grant grant = new Grant(me, Identifiers.next(), therapist.id(), now);
        words.agree(grant, therapist);
        words.show(grant, request.terms());
        if (!grants.insert(grant)) {
            throw GrantConflictException.exists();
        }
        grants.putOnRoster(grant);
        return words.ownView(grant, now);
    }

    GrantResponse get(UUID me, UUID id) {
        return words.ownView(grants.findOwned(me, id).orElseThrow(NotFoundProblem::new), clock.instant());
    }

    Page<GrantResponse> list(UUID me, PageRequest page) {
        Instant now = clock.instant();
        return cursors.page(
                LIST,
                page,
                grants.listOwned(me, cursors.read(LIST, page), page.limit()),
                grant -> new Cursors.Position(0, grant.id()),
                grant -> words.ownView(grant, now));
    }

    /** Showing less is always possible; showing more needs a therapist and a policy that are as the client knows them. */
    @Transactional
    GrantResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        Instant now = clock.instant();
        Grant grant = grants.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        GrantResponse current = words.ownView(grant, now);
        ifMatch.check(current);
        grant.requireLive(now);
        ChangeGrantRequest terms = mergePatch.apply(patch, current.terms(), ChangeGrantRequest.class);
        requireBounded(terms.expiresAt(), now);
        if (terms.policyVersion() != grant.policyVersion() || grant.isWidenedBy(terms.scopes(), terms.expiresAt())) {
            TherapistResponse therapist = therapists
                    .findVerified(grant.therapistId())
                    .orElseThrow(GrantConflictException::therapistUnavailable);
            requirePresentPolicy(terms.policyVersion(), therapist);
            words.agree(grant, therapist);
        }
        words.show(grant, terms);
        grants.flush();
        return words.ownView(grant, now);
    }

    @Transactional
    GrantResponse revoke(UUID me, UUID id) {
        Instant now = clock.instant();
        Grant grant = grants.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        grant.revoke(now);
        grants.takeOffRoster(grant);
        grants.flush();
        return words.ownView(grant, now);
    }

    void endAll(@Observes TherapistGaveUp ending) {
        grants.endAllOf(ending.therapistId(), clock.instant());
    }

    private void follow(Grant earlier, Instant now) {
        if (earlier.state(now) == GrantState.LIVE) {
            throw GrantConflictException.exists();
        }
        earlier.followed();
        // Before the new one, which the index would refuse beside it.
        grants.flush();
    }

    private void requireSomebodyElse(UUID me, UUID therapistId) {
        if (therapistId.equals(me)) {
            throw GrantConflictException.therapistIsYou();
        }
        if (isPartner(me, therapistId)) {
            throw GrantConflictException.therapistIsYourPartner();
        }
    }

    private boolean isPartner(UUID me, UUID therapistId) {
        return couples.partnershipOf(me)
                .filter(partnership -> partnership.partnerId().equals(therapistId))
                .isPresent();
    }

    private static void requirePresentPolicy(int agreedTo, TherapistResponse therapist) {
        if (agreedTo != therapist.policyVersion()) {
            throw GrantConflictException.policyChanged();
        }
    }

    private static void requireBounded(Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new InvalidRequestProblem("/expiresAt", "Range", "must be after now and at most a year from now");
        }
    }
}
