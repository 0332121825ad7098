package app.haven.practice;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a guided process in the reader's language. */
@Schema(name = "GuidedProcess", description = "One version of a guided process, in the reader's language.")
public record GuidedProcessResponse(
        @Schema(required = true, examples = "a60967d4-1b0e-4dd3-8deb-70b7882224ad")
        UUID id,

        @Schema(
                required = true,
                description = "A published version never changes.",
                examples = "1",
                format = "int32",
                minimum = "1",
                maximum = "1000000")
        int version,

        @Schema(
                required = true,
                description = "Whether new sessions start with this version. An older one is listed for the sessions"
                        + " that were started with it.",
                examples = "true")
        boolean newest,

        @Schema(required = true, examples = "Six steps back to yourself", maxLength = 80)
        String name,

        @Schema(
                required = true,
                description = "What it is, and what it is not.",
                examples = "A quiet conversation with yourself. You can stop at any time.",
                maxLength = 2000)
        String description,

        @Schema(required = true, description = "In their order.", minItems = 1, maxItems = 100)
        List<Step> steps) {

    /** One step in the reader's language. */
    @Schema(name = "GuidedStep", description = "One step of a guided process.")
    public record Step(
            @Schema(
                    required = true,
                    description = "Its place, which is how answers name it.",
                    examples = "1",
                    format = "int32",
                    minimum = "1",
                    maximum = "100")
            int number,

            @Schema(required = true, description = "Stable, for programs.", examples = "WILLINGNESS", maxLength = 80)
            String code,

            @Schema(required = true, examples = "Being willing to feel", maxLength = 80)
            String title,

            @Schema(
                    required = true,
                    description = "What to do and to write.",
                    examples = "Notice what hurts right now. Write down what you feel.",
                    maxLength = 2000)
            String prompt) {}

    static GuidedProcessResponse of(GuidedProcess process, String language, boolean newest) {
        GuidedProcess.Text text = process.texts().get(language);
        return new GuidedProcessResponse(
                process.id(),
                process.version(),
                newest,
                text.name(),
                text.description(),
                IntStream.rangeClosed(1, process.steps().size())
                        .mapToObj(number -> step(number, process.steps().get(number - 1), language))
                        .toList());
    }

    private static Step step(int number, GuidedProcess.Step step, String language) {
        GuidedProcess.StepText text = step.texts().get(language);
        return new Step(number, step.code(), text.title(), text.prompt());
    }
}
