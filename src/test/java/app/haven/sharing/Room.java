package app.haven.sharing;

/** Something that a couple shares, and its rules. */
interface Room {

    /** Whether anybody has ever done anything in it. */
    boolean isUsed();

    /** In the same instant in which one leaves. */
    void ended(Couple couple);

    /** Everything that can be read, as this person sees it. */
    void show(Person viewer, Looks looks);
}
