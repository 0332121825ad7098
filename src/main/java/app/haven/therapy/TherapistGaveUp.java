package app.haven.therapy;

import java.util.UUID;

/** Fired in the transaction in which a therapist gives their profile up, so that whatever they were shown ends with it. */
public record TherapistGaveUp(UUID therapistId) {}
