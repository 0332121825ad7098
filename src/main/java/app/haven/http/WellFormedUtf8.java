package app.haven.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Lets through well-formed UTF-8 only (RFC 3629 section 4). The parser itself would take the overlong spelling of a
 * character for the character, so that what comes back would not be what was sent.
 */
final class WellFormedUtf8 extends FilterInputStream {

    private static final int FIRST_CONTINUATION = 0x80;
    private static final int LAST_CONTINUATION = 0xBF;

    private int pending;
    private int lowest = FIRST_CONTINUATION;
    private int highest = LAST_CONTINUATION;

    WellFormedUtf8(InputStream in) {
        super(in);
    }

    /** Puts the check before every parser that reads a stream. */
    static final class Decorator extends InputDecorator {

        private static final long serialVersionUID = 1L;

        @Override
        public InputStream decorate(IOContext context, InputStream in) {
            return new WellFormedUtf8(in);
        }

        /** Bytes in memory are the service's own. */
        @Override
        public InputStream decorate(IOContext context, byte[] source, int offset, int length) {
            return null;
        }

        @Override
        public Reader decorate(IOContext context, Reader reader) {
            return reader;
        }
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) {
            check(octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            if (pending > 0 || buffer[i] < 0) {
                check(buffer[i] & 0xFF);
            }
        }
        return count;
    }

    private void check(int octet) throws IOException {
        if (pending > 0) {
            if (octet < lowest || octet > highest) {
                throw malformed();
            }
            pending--;
            lowest = FIRST_CONTINUATION;
            highest = LAST_CONTINUATION;
        } else if (octet >= FIRST_CONTINUATION) {
            begin(octet);
        }
    }

    private void begin(int octet) throws IOException {
        if (octet < 0xC2 || octet > 0xF4) {
            throw malformed();
        }
        pending = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        switch (octet) {
            case 0xE0 -> lowest = 0xA0;
            case 0xED -> highest = 0x9F;
            case 0xF0 -> lowest = 0x90;
            case 0xF4 -> highest = 0x8F;
            default -> {}
        }
    }

    private static JsonParseException malformed() {
        return new JsonParseException(null, "not UTF-8");
    }
}
