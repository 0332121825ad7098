package app.haven.error;

import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can act on. Rooms extend it with a stable {@code code}; the detail is fixed text that never
 * repeats what the caller sent.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, String> headers;

    public ProblemException(int status, String code, String title, String detail) {
        this(status, code, title, detail, List.of(), Map.of());
    }

    public ProblemException(
            int status,
            String code,
            String title,
            String detail,
            List<FieldProblem> errors,
            Map<String, String> headers) {
        // A refusal is an answer, not a fault: it needs no stack trace, and filling one in is costly.
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
