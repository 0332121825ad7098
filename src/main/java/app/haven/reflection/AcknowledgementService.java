package app.haven.reflection;

import app.haven.error.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Received with care: said by the reader on purpose, never by reading. */
@ApplicationScoped
class AcknowledgementService {

    private final AcknowledgementRepository acknowledgements;

    AcknowledgementService(AcknowledgementRepository acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /** Giving it twice is giving it once. */
    @Transactional
    void give(UUID me, UUID reflectionId) {
        if (!acknowledgements.insert(me, reflectionId)) {
            throw new NotFoundProblem();
        }
    }

    /** Also of a reflection that has been withdrawn since: what the reader said is the reader's. */
    @Transactional
    void takeBack(UUID me, UUID reflectionId) {
        if (!acknowledgements.delete(me, reflectionId)) {
            throw new NotFoundProblem();
        }
    }
}
