package app.haven;

import app.haven.auth.KeysCommand;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;

/** Starts the service, or, with {@code keys} as the first argument, makes and rotates its key files. */
@QuarkusMain
public final class Haven {

    private Haven() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("keys")) {
            System.exit(KeysCommand.run(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        ApplicationLifecycleManager.setDefaultExitCodeHandler(Haven::end);
        Quarkus.run(arguments);
    }

    /**
     * A service that was told to stop and has stopped in good order ends with 0. The JVM by itself would say 143 after
     * SIGTERM, which reads as a failure; by now Quarkus has stopped everything, so nothing is cut short.
     */
    private static void end(int exitCode) {
        if (exitCode == 0) {
            Runtime.getRuntime().halt(0);
        }
        System.exit(exitCode);
    }
}
