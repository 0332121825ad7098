package app.haven.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "auth")
public class JsonWebKeySetResource {

    private final SigningKeys keys;

    JsonWebKeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "getJsonWebKeySet", summary = "The public keys that verify access tokens (RFC 7517)")
    public JsonWebKeySetResponse keys() {
        return keys.published();
    }
}
