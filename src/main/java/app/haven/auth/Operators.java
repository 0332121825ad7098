package app.haven.auth;

import app.haven.security.Roles;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who operates this deployment. Configuration alone makes an operator, by account id: an email could be claimed before it is
 * verified.
 */
@Singleton
class Operators {

    private static final Set<String> OF_A_MEMBER = Set.of(Roles.MEMBER);
    private static final Set<String> OF_AN_OPERATOR = Set.of(Roles.MEMBER, Roles.OPERATOR);

    private final Set<UUID> ids;

    Operators(Config config) {
        this.ids = config.operators().orElse(Set.of());
    }

    /** Which accounts those are. A text that is no id refuses to start. */
    @ConfigMapping(prefix = "haven")
    public interface Config {

        Optional<Set<UUID>> operators();
    }

    Set<String> rolesOf(UUID userId) {
        return ids.contains(userId) ? OF_AN_OPERATOR : OF_A_MEMBER;
    }
}
