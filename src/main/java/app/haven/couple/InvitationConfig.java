package app.haven.couple;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Invitations to pair. */
@ConfigMapping(prefix = "haven.couple.invitation")
public interface InvitationConfig {

    /** How long a code can be used. */
    @WithDefault("3d")
    Duration life();
}
