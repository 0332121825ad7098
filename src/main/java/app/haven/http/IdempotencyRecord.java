package app.haven.http;

import java.util.UUID;

/** What a keyed POST was answered, its body sealed. */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
record IdempotencyRecord(
        UUID ownerId,
        byte[] keyDigest,
        byte[] fingerprint,
        int status,
        String location,
        String etag,
        byte[] sealedBody) {}
