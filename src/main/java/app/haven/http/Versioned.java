package app.haven.http;

import java.util.UUID;

/** An answer about one thing that changes: its version becomes the ETag. */
public interface Versioned {

    UUID id();

    int version();
}
