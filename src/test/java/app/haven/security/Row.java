package app.haven.security;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One operation on one thing, and what each may do.
 *
 * @param on in words, which thing; empty for an operation on the caller's own
 * @param id the thing's id, which stands for the parameter of the path, or in the body
 * @param stranger the status for a member of another couple
 * @param operator the status for an operator, who is to members' things a stranger
 * @param isPublic whether the operation asks for no token, so that everybody gets the same status
 * @param altersTheCaller whether it changes what the next caller's answer depends on, so that it needs a world of its own
 * @param hidesTheThing whether the answer must be that for an id that never existed, though it is no 404
 */
record Row(
        String operationId,
        String on,
        Function<World, String> id,
        BiFunction<World, String, Object> body,
        Map<String, String> query,
        int stranger,
        int partner,
        int ex,
        int operator,
        boolean isPublic,
        boolean altersTheCaller,
        boolean hidesTheThing) {

    static Row own(String operationId, int stranger, int partner, int ex) {
        return new Row(operationId, "", null, null, Map.of(), stranger, partner, ex, stranger, false, false, false);
    }

    static Row everybody(String operationId, int status) {
        return new Row(operationId, "", null, null, Map.of(), status, status, status, status, true, false, false);
    }

    Row on(String thing, Function<World, String> thingsId) {
        return new Row(
                operationId,
                thing,
                thingsId,
                body,
                query,
                stranger,
                partner,
                ex,
                operator,
                isPublic,
                altersTheCaller,
                hidesTheThing);
    }

    Row with(BiFunction<World, String, Object> newBody) {
        return new Row(
                operationId,
                on,
                id,
                newBody,
                query,
                stranger,
                partner,
                ex,
                operator,
                isPublic,
                altersTheCaller,
                hidesTheThing);
    }

    Row asking(String name, String value) {
        Map<String, String> parameters = new HashMap<>(query);
        parameters.put(name, value);
        return new Row(
                operationId,
                on,
                id,
                body,
                parameters,
                stranger,
                partner,
                ex,
                operator,
                isPublic,
                altersTheCaller,
                hidesTheThing);
    }

    Row altering() {
        return new Row(
                operationId, on, id, body, query, stranger, partner, ex, operator, isPublic, true, hidesTheThing);
    }

    /** For what operators alone may do. */
    Row operator(int status) {
        return new Row(
                operationId,
                on,
                id,
                body,
                query,
                stranger,
                partner,
                ex,
                status,
                isPublic,
                altersTheCaller,
                hidesTheThing);
    }

    Row hiding() {
        return new Row(
                operationId, on, id, body, query, stranger, partner, ex, operator, isPublic, altersTheCaller, true);
    }

    String name() {
        return on.isEmpty() ? operationId : operationId + " on " + on;
    }
}
