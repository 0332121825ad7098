package app.haven.therapy;

import app.haven.security.RoleSource;
import app.haven.security.Roles;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** The verified are therapists: one read by the primary key at every sign-in and refresh. */
@Singleton
class TherapistRoles implements RoleSource {

    private final TherapistProfileRepository profiles;

    TherapistRoles(TherapistProfileRepository profiles) {
        this.profiles = profiles;
    }

    @Override
    public Set<String> rolesOf(UUID userId) {
        return profiles.isVerified(userId) ? Set.of(Roles.THERAPIST) : Set.of();
    }
}
