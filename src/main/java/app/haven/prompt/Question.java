package app.haven.prompt;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is answered: the couple's prompt of a day, or one that either has put.
 *
 * @param code null for one in a member's own words
 * @param date with its zone, of the prompt of a day; null otherwise
 */
record Question(UUID id, String code, LocalDate date, String timeZone) {}
