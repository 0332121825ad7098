package app.haven.reflection;

import app.haven.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the couple's words under a shared reflection. */
@Schema(name = "Reply", description = "One of the couple's words under a shared reflection.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplyResponse(
        @Schema(required = true, examples = "01890a61-2a3b-7c4d-8e5f-6a7b8c9d0e1f")
        UUID id,

        @Schema(required = true, examples = "01890a60-1f2e-7d3c-9b4a-5c6d7e8f9a0b")
        UUID reflectionId,

        @Schema(
                required = true,
                description = "The writer's account.",
                examples = "01890a5d-c0de-7b1a-9f00-a1b2c3d4e5f6")
        UUID authorId,

        @Schema(
                description = "The words; absent when the writer has removed them.",
                examples = "I felt it too. Thank you for telling me.",
                maxLength = 10_000)
        String body,

        @Schema(
                required = true,
                description =
                        "True when the writer has removed it. The other sees that it was there; the writer does not.",
                examples = "false")
        boolean removed,

        @Schema(required = true, examples = "2026-03-01T20:30:00Z")
        Instant createdAt,

        @Schema(description = "The revision mark: when its words last changed.", examples = "2026-03-01T21:00:00Z")
        Instant revisedAt,

        @JsonIgnore int version)
        implements Versioned {}
