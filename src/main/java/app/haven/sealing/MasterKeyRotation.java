package app.haven.sealing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * After a new primary master key, wraps the data keys anew, a batch at a time and while the service runs. The sealed
 * text itself is never touched. When no row is left on the old key, that key can be taken out of the keyring.
 */
@ApplicationScoped
class MasterKeyRotation {

    private static final Logger LOG = Logger.getLogger(MasterKeyRotation.class);
    private static final int BATCH = 500;

    private final DataKeyRepository dataKeys;
    private final MasterKeyring masterKeyring;

    MasterKeyRotation(DataKeyRepository dataKeys, MasterKeyring masterKeyring) {
        this.dataKeys = dataKeys;
        this.masterKeyring = masterKeyring;
    }

    @Scheduled(
            every = "${haven.keys.rewrap-every:1m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void rewrapSome() {
        List<DataKey> outdated = dataKeys.lockSomeNotWrappedBy(masterKeyring.primaryKeyId(), BATCH);
        long rewrapped = outdated.stream().filter(this::rewrap).count();
        if (rewrapped > 0) {
            LOG.infof("Wrapped %d data keys with master key %d.", rewrapped, masterKeyring.primaryKeyId());
        }
        if (rewrapped < outdated.size()) {
            LOG.warnf(
                    "%d data keys cannot be opened by any master key of the keyring: has one been taken out too early?",
                    outdated.size() - rewrapped);
        }
    }

    /** One that does not open must not keep the others from being wrapped anew. */
    private boolean rewrap(DataKey key) {
        try {
            key.rewrap(masterKeyring.rewrap(key.wrappedKey(), key.ownerId()), masterKeyring.primaryKeyId());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
