package app.haven.couple;

import java.util.UUID;

/**
 * Fired in the transaction that ends a couple, so that every room cuts its part of the access with it.
 *
 * @param leaverKeepsShared whether what the leaver has shared stays readable to the other
 */
public record CoupleEnded(UUID coupleId, UUID leaverId, UUID partnerId, boolean leaverKeepsShared) {}
