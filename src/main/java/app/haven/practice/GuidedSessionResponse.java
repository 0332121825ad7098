package app.haven.practice;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One guided session, as only its owner sees it. */
@Schema(name = "GuidedSession", description = "A way through a guided process, as only the member who goes it sees it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuidedSessionResponse(
        @Schema(required = true, examples = "01890a5f-3c4d-7e5f-8a6b-7c8d9e0f1a2b")
        UUID id,

        @Schema(required = true, examples = "a60967d4-1b0e-4dd3-8deb-70b7882224ad")
        UUID processId,

        @Schema(
                required = true,
                description = "The version it was started with, and stays on.",
                examples = "1",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int processVersion,

        @Schema(required = true, examples = "IN_PROGRESS") GuidedSessionState state,

        @Schema(
                description = "The first step that is not answered yet; absent once all are.",
                examples = "2",
                format = "int32",
                minimum = "1",
                maximum = "100")
        Integer currentStep,

        @Schema(description = "What has been written so far, in the steps' order; absent in a list.", maxItems = 100)
        List<Answer> answers,

        @Schema(required = true, examples = "2026-03-01T07:30:00Z")
        Instant startedAt,

        @Schema(description = "Absent while it is in progress.", examples = "2026-03-01T08:05:00Z")
        Instant endedAt,

        @Schema(
                description = "The practice log that finishing it made; it may have been deleted since.",
                examples = "01890a60-1f2e-7d3c-9b4a-5c6d7e8f9a0b")
        UUID practiceLogId,

        @JsonIgnore int version)
        implements Versioned {

    /** What the member wrote at one step. */
    @Schema(name = "GuidedAnswer", description = "What the member wrote at one step.")
    public record Answer(
            @Schema(
                    required = true,
                    description = "The step's number.",
                    examples = "1",
                    format = "int32",
                    minimum = "1",
                    maximum = "100")
            int step,

            @Schema(required = true, examples = "A knot in my stomach.", maxLength = 10_000)
            String text,

            @Schema(required = true, description = "When it was last written.", examples = "2026-03-01T07:40:00Z")
            Instant answeredAt) {}
}
