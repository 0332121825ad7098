package app.haven.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What a path allows, for {@code Allow}: read from the contract, and only once somebody asks. */
@Singleton
class AllowedMethods {

    private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper mapper;
    private volatile List<Operations> paths;

    AllowedMethods(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private record Operations(List<String> template, String methods) {

        boolean matches(List<String> path) {
            if (template.size() != path.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!isParameter(template.get(i)) && !template.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        long parameters() {
            return template.stream().filter(Operations::isParameter).count();
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }

    /** The methods of the most literal template that fits, comma-separated. */
    String on(String path) {
        List<String> segments = segments(path);
        return operations().stream()
                .filter(operations -> operations.matches(segments))
                .min(Comparator.comparingLong(Operations::parameters))
                .map(Operations::methods)
                .orElse("");
    }

    private List<Operations> operations() {
        if (paths == null) {
            paths = read();
        }
        return paths;
    }

    private List<Operations> read() {
        try (InputStream contract =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            List<Operations> operations = new ArrayList<>();
            for (var path : mapper.readTree(contract).path("paths").properties()) {
                operations.add(new Operations(segments(path.getKey()), methods(path.getValue())));
            }
            return List.copyOf(operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String methods(JsonNode operations) {
        TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        operations.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        methods.remove("PARAMETERS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
