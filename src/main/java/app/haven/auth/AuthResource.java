package app.haven.auth;

import app.haven.http.NetworkAddress;
import app.haven.http.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RateLimited
@Tag(name = "auth", description = "Proving who you are: registering, signing in, sessions.")
public class AuthResource {

    private final RegistrationService registrations;
    private final SignInService signIns;
    private final SessionService sessions;
    private final EmailVerificationPolicy emailVerification;
    private final HttpServerRequest request;

    AuthResource(
            RegistrationService registrations,
            SignInService signIns,
            SessionService sessions,
            EmailVerificationPolicy emailVerification,
            HttpServerRequest request) {
        this.registrations = registrations;
        this.signIns = signIns;
        this.sessions = sessions;
        this.emailVerification = emailVerification;
        this.request = request;
    }

    @POST
    @Path("/register")
    @Operation(
            operationId = "register",
            summary = "Register",
            description =
                    "Where the deployment verifies emails: 202 and a mail with a code, whether or not the address is known."
                            + " Elsewhere: 201 and tokens, or 409 for an address that has an account.")
    @APIResponse(
            responseCode = "201",
            description = "Registered and signed in.",
            content = @Content(schema = @Schema(implementation = TokensResponse.class)))
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way.",
            content = @Content(schema = @Schema(implementation = RegistrationStarted.class)))
    public Response register(@NotNull @Valid RegisterRequest registration) {
        return emailVerification.isRequired()
                ? Response.accepted(registrations.begin(registration)).build()
                : Response.status(Response.Status.CREATED)
                        .entity(registrations.register(registration))
                        .build();
    }

    @POST
    @Path("/verify-email")
    @Operation(operationId = "verifyEmail", summary = "Complete a registration with the mailed code, and sign in")
    public TokensResponse verifyEmail(@NotNull @Valid VerifyEmailRequest verification) {
        return registrations.verify(verification);
    }

    @POST
    @Path("/sign-in")
    @Operation(operationId = "signIn", summary = "Sign in with email and password")
    public TokensResponse signIn(@NotNull @Valid SignInRequest signIn) {
        return signIns.signIn(signIn, NetworkAddress.of(request));
    }

    @POST
    @Path("/refresh")
    @Operation(
            operationId = "refresh",
            summary = "Exchange a refresh token for new tokens",
            description =
                    "The refresh token is used up, without any grace. Presenting it again ends its session, because one"
                            + " of the two who held it had stolen it.")
    public TokensResponse refresh(@NotNull @Valid RefreshRequest refresh) {
        return sessions.refresh(refresh.refreshToken());
    }
}
