package app.haven.auth;

import app.haven.memory.HeapShare;
import app.haven.security.RoleSource;
import app.haven.security.Roles;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which roles an account has: that of a member, and what others know of it. */
@Singleton
class AccountRoles {

    private final List<RoleSource> sources;

    /** An external token comes with every request: its roles are as old as those of one of our tokens may be. */
    private final Cache<UUID, Set<String>> ofExternalTokens;

    AccountRoles(@All List<RoleSource> sources, AuthConfig config) {
        this.sources = sources;
        this.ofExternalTokens = Caffeine.newBuilder()
                .maximumSize(HeapShare.entries(1, 300))
                .expireAfterWrite(config.accessToken().life())
                .build();
    }

    Set<String> of(UUID userId) {
        Set<String> roles = new HashSet<>();
        roles.add(Roles.MEMBER);
        sources.forEach(source -> roles.addAll(source.rolesOf(userId)));
        return Set.copyOf(roles);
    }

    @ActivateRequestContext
    Set<String> ofExternalToken(UUID userId) {
        return ofExternalTokens.get(userId, this::of);
    }
}
