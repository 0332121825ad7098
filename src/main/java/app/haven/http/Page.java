package app.haven.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some items of a list, in its order.
 *
 * @param nextCursor where the next page begins; absent on the last
 */
public record Page<T>(
        @Schema(required = true, description = "The items of this page, in the list's order.", maxItems = 100)
        List<T> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Send it as `cursor` for the next page; absent on the last. Opaque.",
                examples = "AYx2c1Zr0n3d",
                maxLength = 500)
        String nextCursor) {}
