package app.haven.sealing;

import app.haven.memory.HeapShare;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Seals free text with AES-256-GCM under its owner's data key. A ciphertext opens only in the column, row and owner it
 * was sealed for, so that one moved within the database is refused.
 */
@ApplicationScoped
public class Sealing {

    private final DataKeyRepository dataKeys;
    private final MasterKeyring masterKeyring;

    /** Unwrapping costs a query and a key setup. The time limit bounds how long an erased key lives in memory. */
    private final Cache<UUID, Aead> opened = Caffeine.newBuilder()
            .maximumSize(HeapShare.entries(5, 1350))
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Sealing(DataKeyRepository dataKeys, MasterKeyring masterKeyring) {
        this.dataKeys = dataKeys;
        this.masterKeyring = masterKeyring;
    }

    /** Makes the data key of a new owner, in the caller's transaction. */
    public void createKey(UUID ownerId) {
        try {
            byte[] wrapped = masterKeyring.wrapNewKey(ownerId);
            dataKeys.persist(new DataKey(ownerId, wrapped, masterKeyring.primaryKeyId()));
            opened.put(ownerId, masterKeyring.unwrap(wrapped, ownerId));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }

    /** @return null for a null text */
    public byte[] seal(SealedField field, UUID ownerId, UUID rowId, String text) {
        return text == null ? null : sealBytes(field, ownerId, rowId, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return null for a null ciphertext */
    public String open(SealedField field, UUID ownerId, UUID rowId, byte[] sealed) {
        return sealed == null ? null : new String(openBytes(field, ownerId, rowId, sealed), StandardCharsets.UTF_8);
    }

    public byte[] sealBytes(SealedField field, UUID ownerId, UUID rowId, byte[] content) {
        try {
            return keyOf(ownerId).encrypt(content, field.boundTo(ownerId, rowId));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }

    public byte[] openBytes(SealedField field, UUID ownerId, UUID rowId, byte[] sealed) {
        try {
            return keyOf(ownerId).decrypt(sealed, field.boundTo(ownerId, rowId));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }

    /** Unwraps the keys of many owners whose texts are about to be opened: one statement instead of one an owner. */
    public void prepare(Collection<UUID> ownerIds) {
        List<UUID> missing = ownerIds.stream()
                .filter(ownerId -> opened.getIfPresent(ownerId) == null)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        for (DataKey key : dataKeys.listOf(missing)) {
            try {
                opened.put(key.ownerId(), masterKeyring.unwrap(key.wrappedKey(), key.ownerId()));
            } catch (GeneralSecurityException e) {
                throw new SealBrokenException(e);
            }
        }
    }

    private Aead keyOf(UUID ownerId) throws GeneralSecurityException {
        Aead key = opened.getIfPresent(ownerId);
        if (key == null) {
            byte[] wrapped = dataKeys.findWrappedKey(ownerId)
                    .orElseThrow(() -> new GeneralSecurityException("the owner has no data key"));
            key = masterKeyring.unwrap(wrapped, ownerId);
            opened.put(ownerId, key);
        }
        return key;
    }
}
