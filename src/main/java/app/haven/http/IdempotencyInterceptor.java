package app.haven.http;

import app.haven.error.InvalidRequestProblem;
import app.haven.sealing.LookupDigests;
import app.haven.security.CurrentUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Base64;

/** Runs a keyed POST at most once; the record of its answer commits with the work itself. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final int MAXIMUM_LENGTH = 255;

    private final HttpServerRequest request;
    private final CurrentUser me;
    private final IdempotentAnswers answers;
    private final LookupDigests digests;
    private final ObjectMapper mapper;

    IdempotencyInterceptor(
            HttpServerRequest request,
            CurrentUser me,
            IdempotentAnswers answers,
            LookupDigests digests,
            ObjectMapper mapper) {
        this.request = request;
        this.me = me;
        this.answers = answers;
        this.digests = digests;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object atMostOnce(InvocationContext call) throws Exception {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > MAXIMUM_LENGTH) {
            throw new InvalidRequestProblem(HEADER, "Size", "must have 1 to 255 characters");
        }
        byte[] keyDigest = digests.of("idempotency-key", request.path() + '\0' + key);
        return answers.once(me.id(), keyDigest, fingerprint(call), () -> (Response) call.proceed());
    }

    /** Of the arguments as they were understood, so that a retry may space or order its JSON differently. */
    private byte[] fingerprint(InvocationContext call) throws JsonProcessingException {
        byte[] arguments = mapper.writeValueAsBytes(call.getParameters());
        return digests.of("idempotency-fingerprint", Base64.getEncoder().encodeToString(arguments));
    }
}
