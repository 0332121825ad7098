package app.haven.auth;

import app.haven.sealing.KeyFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes and rotates key files from the command line, without starting the service. */
public final class KeysCommand {

    private static final String USAGE = """
            Usage:
              keys new DIRECTORY     makes signing.json, sealing.json and lookup.json
              keys rotate FILE       puts a new key first in a signing.json or sealing.json, keeping the old ones
            """;

    private static final PrintStream ERRORS = System.err;

    private KeysCommand() {}

    /** Returns the exit code. */
    public static int run(List<String> arguments) {
        try {
            if (arguments.size() == 2 && arguments.get(0).equals("new")) {
                makeNew(Path.of(arguments.get(1)));
                return 0;
            }
            if (arguments.size() == 2 && arguments.get(0).equals("rotate")) {
                rotate(Path.of(arguments.get(1)));
                return 0;
            }
            ERRORS.print(USAGE);
            return 2;
        } catch (IOException e) {
            ERRORS.println("Cannot read or write: " + e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            ERRORS.println(e.getMessage());
            return 1;
        }
    }

    private static void makeNew(Path directory) throws IOException {
        Path signing = directory.resolve("signing.json");
        Path sealing = directory.resolve("sealing.json");
        Path lookup = directory.resolve("lookup.json");
        for (Path file : List.of(signing, sealing, lookup)) {
            if (Files.exists(file)) {
                throw new IllegalArgumentException(file + " exists. A key that is in use must not be overwritten.");
            }
        }
        KeyFiles.write(signing, SigningKeys.generate());
        KeyFiles.write(sealing, KeyFiles.newSealing());
        KeyFiles.write(lookup, KeyFiles.newLookup());
    }

    private static void rotate(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String old = Files.readString(file);
        String rotated =
                switch (name) {
                    case "signing.json" -> SigningKeys.rotate(old);
                    case "sealing.json" -> KeyFiles.rotateSealing(old);
                    default ->
                        throw new IllegalArgumentException(
                                "Only a signing.json or a sealing.json can be rotated, not " + name + ".");
                };
        KeyFiles.write(file, rotated);
    }
}
