package app.haven.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DataKeyRepository implements PanacheRepositoryBase<DataKey, UUID> {

    Optional<byte[]> findWrappedKey(UUID ownerId) {
        return find("select wrappedKey from DataKey where ownerId = ?1", ownerId)
                .project(byte[].class)
                .firstResultOptional();
    }

    List<DataKey> listOf(Collection<UUID> ownerIds) {
        return list("ownerId in ?1", ownerIds);
    }

    /** Locks what it returns, so that two nodes that rotate at once share the work instead of repeating it. */
    List<DataKey> lockSomeNotWrappedBy(int masterKeyId, int limit) {
        return find("masterKeyId <> ?1", (long) masterKeyId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2)
                .page(0, limit)
                .list();
    }
}
