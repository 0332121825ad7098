package app.haven.http;

import java.util.UUID;

/** An answer about one thing that changes: its version becomes the ETag. */
public interface Versioned {

    UUID id();

    int version();

    /** What the answer shows besides that can change without a new version. */
    default String alsoShows() {
        return "";
    }
}
