package app.haven.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** From a library's account of what is wrong to ours: a pointer, a code and a sentence, without the value sent. */
final class FieldProblems {

    /** As many as an answer has room for: mending them shows the others. */
    private static final int MOST = 100;

    private FieldProblems() {}

    static List<FieldProblem> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(FieldProblems::of)
                .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::code))
                .limit(MOST)
                .toList();
    }

    private static FieldProblem of(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldProblem(pointer(violation.getPropertyPath()), code, violation.getMessage());
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    static FieldProblem of(JsonMappingException e) {
        String pointer = e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : escaped(step)))
                .collect(Collectors.joining());
        if (e instanceof UnrecognizedPropertyException) {
            return new FieldProblem(pointer, "Unknown", "is not a known member");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return new FieldProblem(
                    pointer,
                    "Enum",
                    "must be one of "
                            + Arrays.stream(format.getTargetType().getEnumConstants())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return new FieldProblem(pointer, "Type", "must be " + expected(mismatch.getTargetType()));
        }
        // A parser's complaint reaches us wrapped: the mapping knows where, the parser what.
        return e.getCause() instanceof JsonProcessingException
                ? new FieldProblem(pointer, "Malformed", "is not well-formed JSON")
                : new FieldProblem(pointer, "Type", "is not of the expected type");
    }

    /** Names are the caller's own: escaped as RFC 6901 says, and cut so that an answer cannot be blown up. */
    private static String escaped(JsonMappingException.Reference step) {
        String name = step.getFieldName().replace("~", "~0").replace("/", "~1");
        return name.length() <= 60 ? name : name.substring(0, 60);
    }

    private static String expected(Class<?> type) {
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a string of valid Unicode text without U+0000";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-03-01";
            case "LocalTime" -> "a time of day such as 07:30";
            case "Instant" -> "an RFC 3339 time such as 2026-03-01T07:30:00Z, to the microsecond at most";
            case "UUID" -> "a UUID";
            case "ZoneId" -> "an IANA time zone such as Europe/Madrid";
            default -> "an object";
        };
    }
}
