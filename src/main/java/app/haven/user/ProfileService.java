package app.haven.user;

import app.haven.error.NotFoundProblem;
import app.haven.http.IfMatch;
import app.haven.http.MergePatch;
import app.haven.sealing.SealedField;
import app.haven.sealing.Sealing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The own profile: read and changed by its member alone. */
@ApplicationScoped
class ProfileService {

    private static final SealedField GUIDANCE = new SealedField("user_account", "source_of_guidance");

    private final UserRepository users;
    private final Sealing sealing;
    private final MergePatch mergePatch;

    ProfileService(UserRepository users, Sealing sealing, MergePatch mergePatch) {
        this.users = users;
        this.sealing = sealing;
        this.mergePatch = mergePatch;
    }

    UserResponse get(UUID me) {
        return answer(users.findForReading(me).orElseThrow(NotFoundProblem::new));
    }

    @Transactional
    UserResponse change(UUID me, IfMatch ifMatch, ObjectNode patch) {
        User user = users.findForChange(me).orElseThrow(NotFoundProblem::new);
        UserResponse current = answer(user);
        ifMatch.check(current);
        ProfileChanges members = new ProfileChanges(
                current.displayName(),
                current.locale(),
                current.timeZone(),
                current.notifications(),
                current.sourceOfGuidance());
        ProfileChanges changed = mergePatch.apply(patch, members, ProfileChanges.class);
        if (changed.equals(members)) {
            return current;
        }
        user.changeProfile(
                sealing.seal(Accounts.DISPLAY_NAME, me, me, changed.displayName()),
                sealing.seal(GUIDANCE, me, me, changed.sourceOfGuidance()),
                changed.locale(),
                changed.timeZone(),
                changed.notifications());
        users.flush();
        return answer(user);
    }

    private UserResponse answer(User user) {
        UUID id = user.id();
        return new UserResponse(
                id,
                sealing.open(Accounts.EMAIL, id, id, user.sealedEmail()),
                sealing.open(Accounts.DISPLAY_NAME, id, id, user.sealedDisplayName()),
                user.locale(),
                user.timeZone(),
                user.notifications(),
                sealing.open(GUIDANCE, id, id, user.sealedSourceOfGuidance()),
                user.createdAt(),
                user.version());
    }
}
