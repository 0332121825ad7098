package app.haven.privacy;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** Where an owner's log ends: the place and digest of its last line. */
@SuppressWarnings("ArrayRecordComponent") // Compared by isAt alone.
record AccessLogHead(UUID ownerId, long sequence, byte[] digest, byte[] seal) {

    private static final HexFormat HEX = HexFormat.of();

    /** Of a log without a line; it needs no seal, for nothing could have been cut off. */
    static AccessLogHead start(UUID ownerId) {
        return new AccessLogHead(ownerId, 0, new byte[0], new byte[0]);
    }

    /** Where a log ends that has been read as far as this line. */
    static AccessLogHead unsealed(AccessLogLine line) {
        return new AccessLogHead(line.ownerId(), line.sequence(), line.digest(), new byte[0]);
    }

    /** @throws IllegalArgumentException when the text is not that of a head */
    static AccessLogHead parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("A line of the file is not where a log ended.");
        }
        return new AccessLogHead(
                UUID.fromString(parts[0]), Long.parseLong(parts[1]), HEX.parseHex(parts[2]), HEX.parseHex(parts[3]));
    }

    /** For a file that is kept elsewhere. */
    String asText() {
        return ownerId + " " + sequence + " " + HEX.formatHex(digest) + " " + HEX.formatHex(seal);
    }

    boolean isStart() {
        return sequence == 0;
    }

    boolean isAt(AccessLogHead other) {
        return ownerId.equals(other.ownerId)
                && sequence == other.sequence
                && MessageDigest.isEqual(digest, other.digest);
    }
}
