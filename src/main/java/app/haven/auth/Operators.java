package app.haven.auth;

import app.haven.security.RoleSource;
import app.haven.security.Roles;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who operates this deployment. Configuration alone makes an operator, by account id: an email could be claimed before it is
 * verified.
 */
@Singleton
@Startup
class Operators implements RoleSource {

    /** The JDK reads an id that lost a digit as another one. */
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final Set<UUID> ids;

    Operators(Config config) {
        this.ids =
                config.operators().orElse(Set.of()).stream().map(Operators::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Which accounts those are. */
    @ConfigMapping(prefix = "haven")
    public interface Config {

        Optional<Set<String>> operators();
    }

    @Override
    public Set<String> rolesOf(UUID userId) {
        return ids.contains(userId) ? Set.of(Roles.OPERATOR) : Set.of();
    }

    private static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new ConfigurationException(
                    "haven.operators (HAVEN_OPERATORS) must be account ids, separated by commas: UUIDs such as"
                            + " 01890a5d-ac96-774b-bcce-b302099a8057");
        }
        return UUID.fromString(text);
    }
}
