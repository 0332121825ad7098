package app.haven;

import app.haven.auth.KeysCommand;
import app.haven.privacy.VerifyAccessLogCommand;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts the service. With {@code keys} as the first argument it makes and rotates key files instead; with
 * {@code verify-access-log} it looks through the access logs; with {@code check} it starts with everything, brings the
 * database up to date, and stops again.
 */
@QuarkusMain
public final class Haven {

    /** Longer than requests in flight are waited for. */
    private static final long LONGEST_STOP_SECONDS = 40;

    private static final CountDownLatch ENDED = new CountDownLatch(1);
    private static volatile boolean running;

    private Haven() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("keys")) {
            System.exit(KeysCommand.run(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Haven::awaitEnd));
        ApplicationLifecycleManager.setDefaultExitCodeHandler(Haven::end);
        if (arguments.length > 0 && arguments[0].equals(VerifyAccessLogCommand.NAME)) {
            VerifyAccessLogCommand.SETTINGS.forEach(System::setProperty);
            Quarkus.run(VerifyAccessLogCommand.class, Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            Quarkus.run(Service.class, arguments);
        }
    }

    /** Runs from the moment when everything has started until the service is told to stop. */
    public static final class Service implements QuarkusApplication {

        @Override
        public int run(String... arguments) {
            running = true;
            if (arguments.length == 0 || !arguments[0].equals("check")) {
                Quarkus.waitForExit();
            }
            return 0;
        }
    }

    /**
     * A service that was told to stop and has stopped in good order ends with 0. The JVM by itself would say 143 after
     * SIGTERM, which reads as a failure; by now Quarkus has stopped everything, so nothing is cut short.
     */
    private static void end(int exitCode) {
        if (exitCode == 0) {
            Runtime.getRuntime().halt(0);
        }
        ENDED.countDown();
        System.exit(exitCode);
    }

    /** Keeps the JVM from ending with 143 between the end of Quarkus' own hook and {@link #end}. */
    private static void awaitEnd() {
        if (!running) {
            return;
        }
        try {
            if (!ENDED.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
