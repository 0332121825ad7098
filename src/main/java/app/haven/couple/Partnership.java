package app.haven.couple;

import java.util.UUID;

/** A member's active couple, as the other rooms need it. */
public record Partnership(UUID coupleId, UUID partnerId) {}
