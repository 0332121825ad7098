package app.haven.http;

import app.haven.error.InvalidRequestProblem;
import app.haven.sealing.LookupDigests;
import app.haven.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keyset pages: a cursor is the sort key of the last item, signed for this viewer and this list, so that it can be
 * neither forged nor carried to another account or list.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 12;
    private static final int POSITION_BYTES = 3 * Long.BYTES;

    private final LookupDigests digests;
    private final CurrentUser me;

    Cursors(LookupDigests digests, CurrentUser me) {
        this.digests = digests;
        this.me = me;
    }

    /** Where a page begins: just after the item with this sort key. Lists run from the greatest key down. */
    public record Position(long sortKey, UUID id) {

        private static final long END_OF_TIME =
                Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();
        private static final UUID GREATEST_ID = new UUID(-1L, -1L);

        public static Position of(LocalDate date, UUID id) {
            return new Position(date.toEpochDay(), id);
        }

        public static Position of(Instant time, UUID id) {
            return new Position(ChronoUnit.MICROS.between(Instant.EPOCH, time), id);
        }

        static Position start() {
            return new Position(Long.MAX_VALUE, GREATEST_ID);
        }

        public LocalDate date() {
            return LocalDate.ofEpochDay(
                    Math.min(sortKey, Duration.ofSeconds(END_OF_TIME).toDays()));
        }

        public Instant time() {
            return Instant.EPOCH.plus(Math.min(sortKey, END_OF_TIME * 1_000_000), ChronoUnit.MICROS);
        }
    }

    /**
     * @param list names the list and its filters; a cursor of another list is refused
     * @throws InvalidRequestProblem when the cursor was not given out for this list to this viewer
     */
    public Position read(String list, PageRequest page) {
        return Optional.ofNullable(page.cursor())
                .map(cursor -> decode(list, cursor))
                .orElseGet(Position::start);
    }

    /**
     * @param found up to one item more than the page's limit: the surplus one tells that there is a next page
     * @param position the sort key of an item
     */
    public <E, T> Page<T> page(
            String list, PageRequest page, List<E> found, Function<E, Position> position, Function<E, T> answer) {
        boolean more = found.size() > page.limit();
        List<E> shown = more ? found.subList(0, page.limit()) : found;
        String next = more ? encode(list, position.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown.stream().map(answer).toList(), next);
    }

    private String encode(String list, Position position) {
        byte[] bytes = ByteBuffer.allocate(POSITION_BYTES)
                .putLong(position.sortKey())
                .putLong(position.id().getMostSignificantBits())
                .putLong(position.id().getLeastSignificantBits())
                .array();
        byte[] signed = Arrays.copyOf(bytes, POSITION_BYTES + SIGNATURE_BYTES);
        System.arraycopy(signature(list, bytes), 0, signed, POSITION_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private Position decode(String list, String cursor) {
        byte[] signed = bytesOf(cursor);
        byte[] bytes = Arrays.copyOf(signed, POSITION_BYTES);
        byte[] signature = Arrays.copyOfRange(signed, POSITION_BYTES, POSITION_BYTES + SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(signature, signature(list, bytes))) {
            throw unknownCursor();
        }
        ByteBuffer position = ByteBuffer.wrap(bytes);
        return new Position(position.getLong(), new UUID(position.getLong(), position.getLong()));
    }

    private static byte[] bytesOf(String cursor) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
            if (signed.length == POSITION_BYTES + SIGNATURE_BYTES) {
                return signed;
            }
        } catch (IllegalArgumentException e) {
            throw unknownCursor();
        }
        throw unknownCursor();
    }

    private byte[] signature(String list, byte[] position) {
        String encoded = Base64.getEncoder().encodeToString(position);
        return Arrays.copyOf(digests.of("cursor", me.id() + "|" + list + "|" + encoded), SIGNATURE_BYTES);
    }

    private static InvalidRequestProblem unknownCursor() {
        return new InvalidRequestProblem("cursor", "Cursor", "is not a cursor of this list; begin without one");
    }
}
