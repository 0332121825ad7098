package app.haven.http;

import app.haven.error.InvalidRequestProblem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A query parameter that cannot be read is a 400 that names it; JAX-RS alone would answer 404. */
@Provider
public class StrictParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        if (name == null) {
            return null;
        }
        if (type == Integer.class) {
            return converter(type, name, Integer::valueOf, "must be a whole number");
        }
        if (type == LocalDate.class) {
            return converter(type, name, StrictScalars::date, "must be a date such as 2026-03-01");
        }
        if (type == ZoneId.class) {
            return converter(type, name, StrictParameters::region, "must be an IANA time zone such as Europe/Madrid");
        }
        if (type.isEnum()) {
            String codes =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return converter(type, name, text -> constant(type, text), "must be one of " + codes);
        }
        return null;
    }

    private static Object region(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new IllegalArgumentException();
        }
        return ZoneId.of(zone);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static <T> ParamConverter<T> converter(
            Class<T> type, String name, Function<String, Object> parse, String message) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return type.cast(parse.apply(text));
                } catch (RuntimeException e) {
                    throw new InvalidRequestProblem(name, "Type", message);
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
