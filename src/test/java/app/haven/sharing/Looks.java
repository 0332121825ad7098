package app.haven.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody sees at each path that can be read: a body without its times, or that there is no such thing. */
final class Looks {

    /** Stands for any time: whether there is one is compared, not when. */
    static final String A_TIME = "a time";

    /** Stands for the answer to whoever asks for what does not exist. */
    static final Map<String, Object> NOTHING = Map.of("nothing", "there");

    private final Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();

    void thing(String path, Map<String, Object> body) {
        bodies.put(path, body);
    }

    void nothing(String path) {
        bodies.put(path, NOTHING);
    }

    void list(String path, List<Map<String, Object>> items) {
        bodies.put(path, Map.of("items", items));
    }

    Map<String, Map<String, Object>> bodies() {
        return bodies;
    }
}
