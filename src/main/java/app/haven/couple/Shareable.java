package app.haven.couple;

import app.haven.vocabulary.Visibility;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/**
 * What its owner may share with the partner, and nobody else moves. It begins private. The couple stays written down after
 * withdrawing, so that nothing returns to another partner by itself.
 */
@MappedSuperclass
public abstract class Shareable {

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.PRIVATE;

    private UUID coupleId;
    private Instant sharedAt;

    /**
     * What was left readable to a former partner is so no more once it is shared with a new one.
     *
     * @throws SharingConflictException when it is shared in that couple already
     */
    public void share(UUID withCoupleId, Instant now) {
        if (isSharedIn(withCoupleId)) {
            throw SharingConflictException.alreadyShared();
        }
        visibility = Visibility.SHARED;
        coupleId = withCoupleId;
        sharedAt = now;
    }

    /** @throws SharingConflictException when it is not shared */
    public void withdraw() {
        if (visibility != Visibility.SHARED) {
            throw SharingConflictException.notShared();
        }
        visibility = Visibility.WITHDRAWN;
    }

    public boolean isSharedIn(UUID someCoupleId) {
        return visibility == Visibility.SHARED && wasLastSharedIn(someCoupleId);
    }

    /** Whether whoever would see it now has seen it before. */
    public boolean wasLastSharedIn(UUID someCoupleId) {
        return someCoupleId.equals(coupleId);
    }

    /** Whether somebody else may have read it. */
    protected boolean wasEverShared() {
        return visibility != Visibility.PRIVATE;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** When it was last shared; null while it never was. */
    public Instant sharedAt() {
        return sharedAt;
    }
}
