package app.haven.therapy.grant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a grant has come. */
@Schema(
        name = "GrantState",
        description =
                "`LIVE`: shows the therapist what its scopes say. `EXPIRED` and `REVOKED`: shows nothing any more.")
public enum GrantState {
    LIVE,
    EXPIRED,
    REVOKED
}
