package app.haven.therapy.homework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a proposal. */
@Schema(
        description =
                "`PROPOSED` by the therapist; `ACCEPTED`, `DECLINED` or ticked off as `DONE` by the client, who may change"
                        + " their mind.")
public enum HomeworkState {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    DONE
}
