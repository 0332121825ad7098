package app.haven.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON object whose members can be anything, JSON or not. */
record RawJson(Map<String, String> members) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static RawJson of(Map<String, Object> members) {
        Map<String, String> raw = new LinkedHashMap<>();
        members.forEach((name, value) -> raw.put(name, text(value)));
        return new RawJson(raw);
    }

    RawJson with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new RawJson(changed);
    }

    RawJson without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new RawJson(changed);
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
