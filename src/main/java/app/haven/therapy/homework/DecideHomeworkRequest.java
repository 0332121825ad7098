package app.haven.therapy.homework;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the client makes of a proposal. */
@Schema(description = "What the client makes of a proposal.")
public record DecideHomeworkRequest(
        @NotNull
        @Schema(
                description = "`DONE` only of what has been accepted; `ACCEPTED` of what is done unticks it.",
                examples = "ACCEPTED",
                type = SchemaType.STRING,
                enumeration = {"ACCEPTED", "DECLINED", "DONE"})
        HomeworkState state) {}
