package app.haven.safety;

import java.util.Locale;

/** What a check-in rates, each for itself: the code is that of its metric. */
enum CheckInRating {
    INNER_SAFETY("innerSafety"),
    RELATIONSHIP_SAFETY("relationshipSafety"),
    ACCEPTANCE_TO_SELF("toSelf.acceptance"),
    CARING_TO_SELF("toSelf.caring"),
    COMPASSION_TO_SELF("toSelf.compassion"),
    ACCEPTANCE_TO_PARTNER("toPartner.acceptance"),
    CARING_TO_PARTNER("toPartner.caring"),
    COMPASSION_TO_PARTNER("toPartner.compassion");

    private final String member;

    CheckInRating(String member) {
        this.member = member;
    }

    /** Where the check-in's own representation has it. */
    String member() {
        return member;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
