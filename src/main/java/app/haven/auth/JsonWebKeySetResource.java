package app.haven.auth;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public keys that verify access tokens; a place of RFC 8615, and so outside the versioned contract. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class JsonWebKeySetResource {

    private final SigningKeys keys;

    JsonWebKeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(hidden = true)
    public JsonWebKeySetResponse keys() {
        return keys.published();
    }
}
