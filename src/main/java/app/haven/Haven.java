package app.haven;

import app.haven.auth.KeysCommand;
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
        Quarkus.run(arguments);
    }
}
