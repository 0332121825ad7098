package app.haven.testing;

import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a caller sees of an answer: two that are to look the same are the same in this. */
public final class Seen {

    /** What differs from answer to answer, whoever asks for whatever. */
    private static final List<String> OF_EACH_ANSWER =
            List.of("date", "x-request-id", "ratelimit", "ratelimit-policy", "retry-after");

    private Seen() {}

    /** All that a caller can see, but for what is of each answer alone. */
    public static String seen(Response answer) {
        String headers = answer.headers().asList().stream()
                .filter(header -> !OF_EACH_ANSWER.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(header -> header.getName() + ": " + header.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + " " + headers + "\n\n"
                + answer.asString().replaceFirst("urn:haven:request:[0-9a-zA-Z-]+", "urn:haven:request:");
    }
}
