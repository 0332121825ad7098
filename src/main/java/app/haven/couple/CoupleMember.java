package app.haven.couple;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One member's side of a couple. */
@Entity
@Table(name = "couple_member")
@IdClass(CoupleMember.Key.class)
class CoupleMember {

    @Id
    private UUID memberId;

    @Id
    private UUID coupleId;

    private UUID partnerId;
    private Instant joinedAt;
    private Instant leftAt;
    private boolean partnerLeftWords;
    private boolean told;

    protected CoupleMember() {}

    CoupleMember(UUID memberId, UUID coupleId, UUID partnerId, Instant now) {
        this.memberId = memberId;
        this.coupleId = coupleId;
        this.partnerId = partnerId;
        this.joinedAt = now;
    }

    /** The key, as JPA wants it. */
    record Key(UUID memberId, UUID coupleId) implements Serializable {}

    boolean isActive() {
        return leftAt == null;
    }

    void leave(Instant now) {
        requireActive();
        leftAt = now;
    }

    /** The partner left. */
    void beLeft(Instant now, boolean wordsStayReadable, boolean isTold) {
        requireActive();
        leftAt = now;
        partnerLeftWords = wordsStayReadable;
        told = isTold;
    }

    private void requireActive() {
        if (!isActive()) {
            throw new IllegalStateException("a couple ends once");
        }
    }

    UUID memberId() {
        return memberId;
    }

    UUID coupleId() {
        return coupleId;
    }

    UUID partnerId() {
        return partnerId;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Instant leftAt() {
        return leftAt;
    }

    boolean isTold() {
        return told;
    }

    boolean canReadPartnersWords() {
        return isActive() || partnerLeftWords;
    }
}
