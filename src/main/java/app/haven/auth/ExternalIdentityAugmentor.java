package app.haven.auth;

import app.haven.security.HavenPrincipal;
import app.haven.security.Roles;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token of the configured external issuer stands for the account that was made with it. Whatever roles it claims are
 * the issuer's business and count for nothing here.
 */
@ApplicationScoped
class ExternalIdentityAugmentor implements SecurityIdentityAugmentor {

    private final ExternalAccounts accounts;
    private final AccountRoles roles;

    ExternalIdentityAugmentor(ExternalAccounts accounts, AccountRoles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> accounts.find(token)
                .map(userId -> new HavenPrincipal(userId, Optional.empty()))
                .map(principal -> {
                    principal.rememberFor(HttpSecurityUtils.getRoutingContextAttribute(attributes));
                    return QuarkusSecurityIdentity.builder()
                            .setPrincipal(principal)
                            .addRoles(roles.ofExternalToken(principal.userId()))
                            .build();
                })
                .orElseGet(() -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(token)
                        .addRole(Roles.EXTERNAL)
                        .build()));
    }
}
