package app.haven.sealing;

/** A ciphertext that does not open: moved, altered, or its key is gone. */
public class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBrokenException(Throwable cause) {
        super(cause);
    }
}
