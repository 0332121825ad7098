package app.haven.demo;

import java.util.Locale;

/** Whom the demo makes up. Everybody can know the password: nothing of it is real. */
enum DemoPerson {
    ANA("Ana"),
    BEN("Ben"),
    /** An account only: therapists see nothing without a grant. */
    TESS("Tess");

    static final String TIME_ZONE = "Europe/Madrid";

    private static final String PASSWORD = "twelve calm weeks by the sea";

    private final String displayName;

    DemoPerson(String displayName) {
        this.displayName = displayName;
    }

    String displayName() {
        return displayName;
    }

    String email() {
        return displayName.toLowerCase(Locale.ROOT) + "@demo.example.org";
    }

    String password() {
        return PASSWORD;
    }
}
