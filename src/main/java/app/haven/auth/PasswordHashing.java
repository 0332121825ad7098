package app.haven.auth;

import app.haven.error.UnavailableProblem;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id. Each hash takes memory and a core for tens of milliseconds, so only as many run at once as there are cores,
 * and as fit into a quarter of the heap: a storm of sign-ins must not starve everybody else.
 */
@Singleton
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final long LONGEST_WAIT_SECONDS = 5;
    private static final long BYTES_OF_A_KIB = 1024;

    private final AuthConfig.Password.Argon2 cost;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore room;

    /** What an unknown email is checked against, so that it costs the same as a known one. */
    private final String decoy;

    PasswordHashing(AuthConfig config) {
        this.cost = config.password().argon2();
        this.room = new Semaphore(atOnce(Runtime.getRuntime()));
        this.decoy = hash("nobody's password");
    }

    private int atOnce(Runtime runtime) {
        long thatFit = runtime.maxMemory() / 4 / (cost.memoryKib() * BYTES_OF_A_KIB);
        return (int) Math.max(1, Math.min(thatFit, runtime.availableProcessors()));
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return limited(() -> Argon2Hash.of(normalised(password), salt, cost)).toString();
    }

    /** @param hash null when there is no such account: the check then costs as much and fails */
    boolean matches(String password, String hash) {
        Argon2Hash stored = Argon2Hash.parse(hash == null ? decoy : hash);
        boolean matches = limited(() -> stored.matches(normalised(password)));
        return matches && hash != null;
    }

    /** NIST SP 800-63B-4 section 3.1.1.2: the same text typed on another keyboard must be the same password. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T limited(Supplier<T> work) {
        try {
            if (!room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw UnavailableProblem.ofOverload();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UnavailableProblem.ofOverload();
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
