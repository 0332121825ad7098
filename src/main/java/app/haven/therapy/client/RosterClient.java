package app.haven.therapy.client;

import app.haven.therapy.grant.LiveGrant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * One client on the way to the roster.
 *
 * @param lastActivityOn null where there is none, and where it has not been asked for
 */
record RosterClient(LiveGrant grant, String displayName, LocalDate lastActivityOn) {

    UUID id() {
        return grant.clientId();
    }

    RosterClient lastActive(LocalDate date) {
        return new RosterClient(grant, displayName, date);
    }

    RosterEntry entry(Integer daysPractised) {
        return new RosterEntry(
                id(),
                displayName,
                grant.id(),
                List.copyOf(grant.scopes()),
                grant.grantedAt(),
                grant.expiresAt(),
                lastActivityOn,
                daysPractised);
    }

    /** Of two that are equal in it, always the same one comes first. */
    static Comparator<RosterClient> order(RosterSort sort) {
        Comparator<RosterClient> byName =
                Comparator.comparing(RosterClient::displayName, String.CASE_INSENSITIVE_ORDER);
        Comparator<RosterClient> order =
                switch (sort) {
                    case NAME -> byName;
                    case LAST_ACTIVITY ->
                        Comparator.comparing(
                                        RosterClient::lastActivityOn,
                                        Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                                .thenComparing(byName);
                    case EXPIRY ->
                        Comparator.<RosterClient, java.time.Instant>comparing(client -> client.grant.expiresAt())
                                .thenComparing(byName);
                };
        return order.thenComparing(RosterClient::id);
    }
}
