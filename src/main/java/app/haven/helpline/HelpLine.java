package app.haven.helpline;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One service that people turn to. What is not known for certain is absent. */
@Schema(description = "One service that people turn to. What is not known for certain is absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HelpLine(
        @Schema(
                required = true,
                description = "As it calls itself, with the region where it does not serve the whole country.",
                examples = "Example Line (Somewhere)",
                maxLength = 120)
        String name,

        @Schema(
                required = true,
                description = "What one may call for, the most fitting first.",
                minItems = 1,
                maxItems = 3,
                uniqueItems = true)
        List<HelpLineKind> kinds,

        @Schema(required = true, description = "Whom it is made for.", examples = "EVERYBODY")
        HelpLineAudience audience,

        @Schema(
                description = "As it is dialled within the country. Absent where the way in is `url`.",
                examples = "0800 000 0000",
                maxLength = 20,
                pattern = "^[0-9()*][0-9 ()*-]*[0-9]$")
        String phone,

        @Schema(
                description = "For text messages, where it takes them.",
                examples = "00000",
                maxLength = 20,
                pattern = "^[0-9][0-9 -]*[0-9]$")
        String sms,

        @Schema(
                description = "What to write in the first text message, where it has to be that.",
                examples = "HELLO",
                maxLength = 20)
        String smsKeyword,

        @Schema(
                description = "Its own page.",
                format = "uri",
                examples = "https://line.example.org",
                maxLength = 300,
                pattern = "^https://[!-~]+$")
        String url,

        @Schema(
                required = true,
                description =
                        "Those that are sure to be spoken, the usual one first: ISO 639-1. Many have interpreters for"
                                + " more.",
                examples = "en",
                minItems = 1,
                maxItems = 20,
                uniqueItems = true)
        List<@Size(min = 2, max = 2) String> languages,

        @Schema(description = "Whether somebody answers at every hour of every day.", examples = "false")
        Boolean roundTheClock,

        @Schema(
                description = "When somebody answers, in the line's own language.",
                examples = "Monday to Friday, 09:00–17:00",
                maxLength = 120)
        String hours,

        @Schema(description = "Whether the call costs nothing within the country.", examples = "true")
        Boolean free,

        @Schema(
                required = true,
                description = "The page of the line itself or of an authority that stands behind the entry.",
                format = "uri",
                examples = "https://line.example.org/contact",
                maxLength = 300,
                pattern = "^https://[!-~]+$")
        String source,

        @Schema(
                description =
                        "When the number was last compared with a copy of its source, which may have been older; absent"
                                + " while nobody has compared it with its source.",
                examples = "2026-11-24")
        LocalDate checkedOn) {}
