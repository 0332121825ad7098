package app.haven.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Dates, times and ids as the contract writes them. The library's own readers also take numbers, arrays, dates with a
 * time that they drop, years that the database does not know, and ids in base 64.
 */
final class StrictScalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final Pattern UUID_TEXT =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final int LAST_YEAR = 9999;
    private static final int NANOS_OF_A_MICROSECOND = 1_000;

    StrictScalars() {
        super("haven-scalars");
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StrictScalars::date));
        addDeserializer(Instant.class, new FromText<>(Instant.class, StrictScalars::time));
        addDeserializer(UUID.class, new FromText<>(UUID.class, StrictScalars::uuid));
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        requireKnown(date);
        return date;
    }

    /** What is finer than a microsecond would not come back from the database. */
    private static Instant time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        requireKnown(time.toLocalDate());
        if (time.getNano() % NANOS_OF_A_MICROSECOND != 0) {
            throw new DateTimeException("too fine");
        }
        return time.toInstant();
    }

    private static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    private static void requireKnown(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year of four digits");
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "not text");
            }
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException | IllegalArgumentException e) {
                return context.reportInputMismatch(this, "not readable");
            }
        }
    }
}
