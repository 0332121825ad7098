package app.haven.therapy.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a therapist is told of. */
@Schema(
        description =
                "`MISSED_CHECK_INS`: no check-in for as many days as the threshold says. `FALLING_SAFETY`: the mean of the last"
                        + " 14 days is below that of the 14 days before by as much as the threshold says. `DETERIORATED_SCORE`: a"
                        + " questionnaire of the last 28 days came out reliably worse than the first.")
public enum AlertKind {
    MISSED_CHECK_INS,
    FALLING_SAFETY,
    DETERIORATED_SCORE
}
