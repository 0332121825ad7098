package app.haven.user;

import app.haven.database.Identifiers;
import app.haven.error.NotFoundProblem;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts as the other rooms need them: making, activating and finding them, always in the caller's transaction. */
@ApplicationScoped
public class Accounts {

    static final SealedField EMAIL = new SealedField("user_account", "email");
    static final SealedField DISPLAY_NAME = new SealedField("user_account", "display_name");

    private final UserRepository users;
    private final EmailAddresses addresses;
    private final Sealing sealing;
    private final Clock clock;

    Accounts(UserRepository users, EmailAddresses addresses, Sealing sealing, Clock clock) {
        this.users = users;
        this.addresses = addresses;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Makes an account with its data key. The email is claimed apart, once it is known to be the person's own. */
    public UUID create(NewAccount account) {
        UUID id = Identifiers.next();
        sealing.createKey(id);
        users.persist(new User(
                id,
                account.verified(),
                sealing.seal(EMAIL, id, id, account.email().strip()),
                sealing.seal(DISPLAY_NAME, id, id, account.displayName()),
                account.locale(),
                account.timeZone(),
                clock.instant()));
        users.flush();
        return id;
    }

    /** @return false when the address already belongs to an account */
    public boolean claimEmail(byte[] emailDigest, UUID userId) {
        return users.claimEmail(emailDigest, userId);
    }

    public void activate(UUID id) {
        users.findForChange(id).orElseThrow(NotFoundProblem::new).activate();
    }

    public Optional<UUID> findIdByEmail(String email) {
        return users.findIdByEmail(addresses.digest(email));
    }

    public boolean isActive(UUID id) {
        return users.findForReading(id).filter(User::isActive).isPresent();
    }

    /** The email, opened, for a mail to its owner. */
    public String emailOf(UUID id) {
        User user = users.findForReading(id).orElseThrow(NotFoundProblem::new);
        return sealing.open(EMAIL, id, id, user.sealedEmail());
    }

    /** The name under which the member appears to the partner. */
    public String displayNameOf(UUID id) {
        User user = users.findForReading(id).orElseThrow(NotFoundProblem::new);
        return sealing.open(DISPLAY_NAME, id, id, user.sealedDisplayName());
    }

    /** The names of many accounts; two statements at most, however many they are. Who is gone has none. */
    public Map<UUID, String> displayNamesOf(Collection<UUID> ids) {
        sealing.prepare(ids);
        return users.listForReading(ids).stream()
                .collect(Collectors.toMap(
                        User::id, user -> sealing.open(DISPLAY_NAME, user.id(), user.id(), user.sealedDisplayName())));
    }

    /** The IANA zone of the member's profile. */
    public String timeZoneOf(UUID id) {
        return users.findForReading(id).orElseThrow(NotFoundProblem::new).timeZone();
    }

    public long deletePendingBefore(Instant time) {
        return users.deletePendingBefore(time);
    }
}
