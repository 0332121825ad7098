package app.haven.practice;

import app.haven.database.Identifiers;
import app.haven.error.NotFoundProblem;
import app.haven.error.ProblemException;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a member can practise. */
@ApplicationScoped
class PracticeCatalogueService {

    private static final SealedField NAME = new SealedField("custom_practice", "name");
    private static final SealedField DESCRIPTION = new SealedField("custom_practice", "description");

    private final Catalogue catalogue;
    private final CustomPracticeRepository customPractices;
    private final Sealing sealing;
    private final MergePatch mergePatch;
    private final Clock clock;

    PracticeCatalogueService(
            Catalogue catalogue,
            CustomPracticeRepository customPractices,
            Sealing sealing,
            MergePatch mergePatch,
            Clock clock) {
        this.catalogue = catalogue;
        this.customPractices = customPractices;
        this.sealing = sealing;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    CataloguePage list(UUID me, List<Locale> languages) {
        return new CataloguePage(
                catalogue.in(languages),
                customPractices.listOwned(me).stream().map(this::answer).toList());
    }

    PracticeResponse get(UUID me, UUID id) {
        return answer(customPractices.findOwned(me, id).orElseThrow(NotFoundProblem::new));
    }

    @Transactional
    PracticeResponse create(UUID me, CustomPracticeRequest request) {
        if (customPractices.countOwned(me) >= CustomPracticeRepository.MOST) {
            throw new ProblemException(
                    409,
                    "too_many_practices",
                    "Too many practices of one's own",
                    "A member can have %d. Change one that is there.".formatted(CustomPracticeRepository.MOST));
        }
        CustomPractice practice = new CustomPractice(me, Identifiers.next(), clock.instant());
        describe(practice, request);
        customPractices.persist(practice);
        return answer(practice);
    }

    @Transactional
    PracticeResponse change(UUID me, UUID id, IfMatch ifMatch, ObjectNode patch) {
        CustomPractice practice = customPractices.findOwnedForChange(me, id).orElseThrow(NotFoundProblem::new);
        PracticeResponse current = answer(practice);
        ifMatch.check(current);
        CustomPracticeRequest members =
                new CustomPracticeRequest(current.name(), current.description(), current.minutes(), current.archived());
        CustomPracticeRequest changed = mergePatch.apply(patch, members, CustomPracticeRequest.class);
        if (changed.equals(members)) {
            return current;
        }
        describe(practice, changed);
        customPractices.flush();
        return answer(practice);
    }

    private void describe(CustomPractice practice, CustomPracticeRequest request) {
        practice.describe(
                sealing.seal(NAME, practice.ownerId(), practice.id(), request.name()),
                sealing.seal(DESCRIPTION, practice.ownerId(), practice.id(), request.description()),
                request.minutes(),
                request.isArchived());
    }

    private PracticeResponse answer(CustomPractice practice) {
        return new PracticeResponse(
                practice.id(),
                PracticeKind.CUSTOM,
                sealing.open(NAME, practice.ownerId(), practice.id(), practice.sealedName()),
                sealing.open(DESCRIPTION, practice.ownerId(), practice.id(), practice.sealedDescription()),
                practice.minutes(),
                practice.isArchived(),
                practice.version());
    }
}
