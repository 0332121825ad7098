package app.haven.auth;

import app.haven.error.UnavailableProblem;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id. Each hash takes memory and a core for tens of milliseconds, so only as many run at once as there are cores:
 * a storm of sign-ins must not starve everybody else.
 */
@Singleton
class PasswordHashing {

    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Argon2Function argon2;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** What an unknown email is checked against, so that it costs the same as a known one. */
    private final String decoy;

    PasswordHashing(AuthConfig config) {
        AuthConfig.Password.Argon2 cost = config.password().argon2();
        this.argon2 = Argon2Function.getInstance(
                cost.memoryKib(), cost.iterations(), cost.parallelism(), HASH_BYTES, Argon2.ID);
        this.decoy = hash("nobody's password");
    }

    String hash(String password) {
        return limited(() -> Password.hash(normalised(password))
                .addRandomSalt(SALT_BYTES)
                .with(argon2)
                .getResult());
    }

    /** @param hash null when there is no such account: the check then costs as much and fails */
    boolean matches(String password, String hash) {
        String stored = hash == null ? decoy : hash;
        boolean matches = limited(
                () -> Password.check(normalised(password), stored).with(Argon2Function.getInstanceFromHash(stored)));
        return matches && hash != null;
    }

    /** NIST SP 800-63B-4 section 3.1.1.2: the same text typed on another keyboard must be the same password. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T limited(Supplier<T> work) {
        try {
            if (!cores.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw UnavailableProblem.ofOverload();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UnavailableProblem.ofOverload();
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
