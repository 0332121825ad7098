package app.haven.security;

import java.util.Set;
import java.util.UUID;

/**
 * Gives accounts roles beyond that of a member. Every sign-in and refresh asks every source, so that one answers from memory or
 * by one primary key.
 */
public interface RoleSource {

    Set<String> rolesOf(UUID userId);
}
