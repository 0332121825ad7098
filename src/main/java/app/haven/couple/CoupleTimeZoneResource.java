package app.haven.couple;

import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/couples/current/time-zone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "couples")
public class CoupleTimeZoneResource {

    private final CurrentUser me;
    private final CoupleService couples;

    CoupleTimeZoneResource(CurrentUser me, CoupleService couples) {
        this.me = me;
        this.couples = couples;
    }

    @PUT
    @Operation(
            operationId = "setCoupleTimeZone",
            summary = "Say whose days the two share",
            description =
                    "Either may, for both. It begins as the zone of who invited, and never follows where either goes"
                            + " by itself: that would tell the other.")
    public CoupleResponse set(@NotNull @Valid CoupleTimeZoneRequest request) {
        couples.setTimeZone(me.id(), request.timeZone());
        return couples.current(me.id());
    }
}
