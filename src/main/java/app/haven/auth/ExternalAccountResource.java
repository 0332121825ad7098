package app.haven.auth;

import app.haven.http.Answers;
import app.haven.http.RateLimited;
import app.haven.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/auth/external-account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.EXTERNAL)
@RateLimited
@Tag(name = "auth")
public class ExternalAccountResource {

    private final SecurityIdentity identity;
    private final ExternalAccounts accounts;

    ExternalAccountResource(SecurityIdentity identity, ExternalAccounts accounts) {
        this.identity = identity;
        this.accounts = accounts;
    }

    @POST
    @Operation(
            operationId = "createExternalAccount",
            summary = "Make the account of whom an external issuer vouches for",
            description =
                    "For deployments that accept an external OpenID Connect issuer. Send its token, which must vouch for an"
                            + " email; from then on that issuer's tokens for the same subject sign in to this account.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(schema = @Schema(implementation = ExternalAccountResponse.class)))
    public Response create(@NotNull @Valid ExternalAccountRequest request) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return Answers.createdAt("/v1/users/me")
                .entity(new ExternalAccountResponse(accounts.create(token, request)))
                .build();
    }
}
