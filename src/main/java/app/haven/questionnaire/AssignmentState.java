package app.haven.questionnaire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of an assignment. */
@Schema(
        name = "QuestionnaireAssignmentState",
        description =
                "`ANSWERED` once a response to that questionnaire is submitted; `DECLINED` once the client says so, whatever"
                        + " they answer for themselves; `OPEN` until then.")
public enum AssignmentState {
    OPEN,
    ANSWERED,
    DECLINED
}
