package app.haven.therapy;

import app.haven.http.Cursors;
import java.time.LocalDate;

/**
 * Which entries of a timeline are wanted: those from one local date to another, both included, that come after a position in
 * the order of local date and id, the greatest first.
 *
 * @param limit how many at most
 */
public record TimelineQuery(LocalDate from, LocalDate to, Cursors.Position after, int limit) {}
