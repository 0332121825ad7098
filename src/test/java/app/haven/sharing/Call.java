package app.haven.sharing;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that somebody asks of the service, and what the rules say becomes of it.
 *
 * @param code of a refusal; null if it succeeds
 * @param effect what it changes, given the answer's body; returns where the actor now reads what was answered, or null
 */
record Call(
        String method,
        String path,
        Map<String, ?> body,
        int status,
        String code,
        Function<Map<String, Object>, String> effect) {

    static Call get(String path) {
        return new Call("GET", path, null, 0, null, null);
    }

    static Call post(String path) {
        return new Call("POST", path, null, 0, null, null);
    }

    static Call post(String path, Map<String, ?> body) {
        return new Call("POST", path, body, 0, null, null);
    }

    static Call put(String path) {
        return new Call("PUT", path, null, 0, null, null);
    }

    static Call patch(String path, Map<String, ?> body) {
        return new Call("PATCH", path, body, 0, null, null);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, null, 0, null, null);
    }

    Call refused(int refusal, String why) {
        return new Call(method, path, body, refusal, why, null);
    }

    Call notFound() {
        return refused(404, "not_found");
    }

    Call conflict(String why) {
        return refused(409, why);
    }

    /** 201, with the new thing. */
    Call creates(Function<Map<String, Object>, String> what) {
        return new Call(method, path, body, 201, null, what);
    }

    /** 201, with the new thing, which is read at this path followed by its id. */
    Call createsAt(String parent, Consumer<String> what) {
        return creates(answer -> {
            String id = (String) answer.get("id");
            what.accept(id);
            return parent + "/" + id;
        });
    }

    /** 200, with the thing as it is now. */
    Call becomes(String readAt, Runnable change) {
        return new Call(method, path, body, 200, null, answer -> {
            change.run();
            return readAt;
        });
    }

    /** 204. */
    Call does(Runnable change) {
        return new Call(method, path, body, 204, null, answer -> {
            change.run();
            return null;
        });
    }

    boolean succeeds() {
        return code == null;
    }
}
