package app.haven.sharing;

/** Two people, and how it ended. */
final class Couple {

    final String id;
    final Person one;
    final Person other;

    /** Null while it lasts. */
    Person leaver;

    boolean leaverKeepsShared;
    boolean leaverSaysGoodbye;

    Couple(String id, Person one, Person other) {
        this.id = id;
        this.one = one;
        this.other = other;
    }

    boolean isActive() {
        return leaver == null;
    }

    boolean has(Person person) {
        return person == one || person == other;
    }

    Person partnerOf(Person person) {
        return person == one ? other : one;
    }

    /**
     * Whether the reader may read what the writer says in this couple: always the own words; the partner's while the
     * couple lasts; those of an ex-partner who left and chose to leave them readable.
     */
    boolean shows(Person writer, Person reader) {
        if (writer == reader) {
            return true;
        }
        return has(reader) && has(writer) && (isActive() || isLeftReadableBy(writer));
    }

    private boolean isLeftReadableBy(Person writer) {
        return leaver == writer && leaverKeepsShared;
    }

    /** Whether the reader has been left with the other's words. */
    boolean isLeftReadableTo(Person reader) {
        return !isActive() && has(reader) && shows(partnerOf(reader), reader);
    }
}
