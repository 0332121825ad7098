package app.haven.http;

import app.haven.error.ProblemException;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Remembers the answers of keyed POSTs, bodies sealed, for 24 hours. */
@ApplicationScoped
class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final SealedField BODY = new SealedField("idempotency_record", "body");

    private final IdempotencyRepository records;
    private final Sealing sealing;
    private final ObjectMapper mapper;
    private final Etags etags;
    private final Clock clock;

    IdempotentAnswers(IdempotencyRepository records, Sealing sealing, ObjectMapper mapper, Etags etags, Clock clock) {
        this.records = records;
        this.sealing = sealing;
        this.mapper = mapper;
        this.etags = etags;
        this.clock = clock;
    }

    /**
     * The claim comes first: a second request with the key waits for the first one's commit and then finds its answer,
     * or, when the first fails and rolls back, does the work itself. One that waits too long gets 409 by the lock
     * timeout.
     */
    @Transactional(rollbackOn = Exception.class)
    Response once(UUID ownerId, byte[] keyDigest, byte[] fingerprint, Callable<Response> work) throws Exception {
        if (records.claim(
                ownerId,
                keyDigest,
                fingerprint,
                clock.instant(),
                clock.instant().minus(KEPT))) {
            return remember(ownerId, keyDigest, work.call());
        }
        IdempotencyRecord first = records.get(ownerId, keyDigest);
        if (!MessageDigest.isEqual(first.fingerprint(), fingerprint)) {
            throw new ProblemException(
                    422,
                    "idempotency_key_reused",
                    "This Idempotency-Key belongs to another request",
                    "Use a new key for a new request; the first request's answer stands.");
        }
        return replay(first);
    }

    private Response remember(UUID ownerId, byte[] keyDigest, Response answer) throws JsonProcessingException {
        Object body = answer.getEntity();
        String etag = body instanceof Versioned thing ? etags.of(thing) : null;
        byte[] sealed = body == null
                ? null
                : sealing.sealBytes(BODY, ownerId, bodyId(keyDigest), mapper.writeValueAsBytes(body));
        records.complete(
                ownerId, keyDigest, answer.getStatus(), answer.getHeaderString(HttpHeaders.LOCATION), etag, sealed);
        return answer;
    }

    private Response replay(IdempotencyRecord first) {
        Response.ResponseBuilder answer = Response.status(first.status()).header("Idempotency-Replayed", "true");
        if (first.location() != null) {
            answer.header(HttpHeaders.LOCATION, first.location());
        }
        if (first.etag() != null) {
            answer.header(HttpHeaders.ETAG, first.etag());
        }
        if (first.sealedBody() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                    .entity(sealing.openBytes(BODY, first.ownerId(), bodyId(first.keyDigest()), first.sealedBody()));
        }
        return answer.build();
    }

    /** The key's digest stands in for a row id where the sealed body is bound to its row. */
    private static UUID bodyId(byte[] keyDigest) {
        return UUID.nameUUIDFromBytes(keyDigest);
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        records.deleteBefore(clock.instant().minus(KEPT));
    }
}
