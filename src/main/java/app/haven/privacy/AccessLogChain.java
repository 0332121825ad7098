package app.haven.privacy;

import app.haven.sealing.LookupDigests;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Binds the lines of a log to each other and its head to the last of them, by a key apart from the database. */
@Singleton
class AccessLogChain {

    private static final String LINE = "access log line";
    private static final String HEAD = "access log head";

    private final LookupDigests digests;

    AccessLogChain(LookupDigests digests) {
        this.digests = digests;
    }

    AccessLogLine next(
            AccessLogHead head, UUID actorId, UUID grantId, String kind, List<String> scopes, Instant accessedAt) {
        long sequence = head.sequence() + 1;
        byte[] digest = digests.of(
                LINE,
                new Encoding()
                        .id(head.ownerId())
                        .number(sequence)
                        .id(actorId)
                        .id(grantId)
                        .text(kind)
                        .texts(scopes)
                        .time(accessedAt)
                        .bytes(head.digest())
                        .encoded());
        return new AccessLogLine(head.ownerId(), sequence, actorId, grantId, kind, scopes, accessedAt, digest);
    }

    AccessLogHead headAt(AccessLogLine line) {
        return new AccessLogHead(
                line.ownerId(), line.sequence(), line.digest(), seal(line.ownerId(), line.sequence(), line.digest()));
    }

    /** Whether the service itself wrote this line there, after the line at this head. */
    boolean isNext(AccessLogHead head, AccessLogLine line) {
        AccessLogLine expected =
                next(head, line.actorId(), line.grantId(), line.kind(), line.scopes(), line.accessedAt());
        return expected.ownerId().equals(line.ownerId())
                && expected.sequence() == line.sequence()
                && MessageDigest.isEqual(expected.digest(), line.digest());
    }

    boolean isSealed(AccessLogHead head) {
        return MessageDigest.isEqual(head.seal(), seal(head.ownerId(), head.sequence(), head.digest()));
    }

    private byte[] seal(UUID ownerId, long sequence, byte[] digest) {
        return digests.of(
                HEAD, new Encoding().id(ownerId).number(sequence).bytes(digest).encoded());
    }

    /** Says of whatever has no fixed length how long it is, so that no two inputs read alike. */
    private static final class Encoding {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        private interface Part {
            void write() throws IOException;
        }

        private Encoding add(Part part) {
            try {
                part.write();
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Encoding number(long number) {
            return add(() -> out.writeLong(number));
        }

        Encoding id(UUID id) {
            return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
        }

        Encoding time(Instant time) {
            return number(time.getEpochSecond()).number(time.getNano());
        }

        Encoding bytes(byte[] some) {
            return number(some.length).add(() -> out.write(some));
        }

        /** Whoever tampers with the database may leave nothing where text was. */
        Encoding text(String text) {
            return text == null ? number(-1) : bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        Encoding texts(List<String> texts) {
            number(texts.size());
            texts.forEach(this::text);
            return this;
        }

        byte[] encoded() {
            return bytes.toByteArray();
        }
    }
}
