package app.haven.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What other rooms may ask about practices. */
@ApplicationScoped
public class Practices {

    private final Catalogue catalogue;

    Practices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether it is of the catalogue. Any other is one of a member's own, if there is such a one. */
    public boolean isBuiltIn(UUID practiceId) {
        return catalogue.find(practiceId).isPresent();
    }
}
