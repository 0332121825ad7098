package app.haven.auth;

import java.util.UUID;

/** Fired in the transaction that revokes a session. */
record SessionRevoked(UUID sessionId) {}
