package app.haven.therapy.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The order of a roster. */
@Schema(
        description =
                "`NAME`: by display name. `LAST_ACTIVITY`: the most recent first, those without any last. `EXPIRY`: the grant that"
                        + " ends first comes first.")
public enum RosterSort {
    NAME,
    LAST_ACTIVITY,
    EXPIRY
}
