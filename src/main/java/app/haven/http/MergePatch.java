package app.haven.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;

/** JSON merge patch (RFC 7396): what the patch leaves out stays, null removes; the result is validated as a whole. */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * @param current the members that may be changed, as they are
     * @return the members as they should be
     */
    public <T> T apply(ObjectNode patch, T current, Class<T> type) {
        ObjectNode target = mapper.valueToTree(current);
        merge(target, patch);
        T changed = read(target, type);
        Set<ConstraintViolation<T>> violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    private <T> T read(ObjectNode target, Class<T> type) {
        try {
            return mapper.treeToValue(target, type);
        } catch (JsonProcessingException e) {
            throw new UnreadablePatchException(e);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            if (member.getValue() instanceof ObjectNode nested) {
                ObjectNode into = target.get(member.getKey()) instanceof ObjectNode existing
                        ? existing
                        : target.putObject(member.getKey());
                merge(into, nested);
            } else if (member.getValue().isNull()) {
                // Set rather than removed: an unknown member must still be refused.
                target.putNull(member.getKey());
            } else {
                target.set(member.getKey(), member.getValue());
            }
        }
    }
}
