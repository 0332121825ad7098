package app.haven.safety;

import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/couples/current/day-signal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "day-signals")
public class PartnersDaySignalResource {

    private final CurrentUser me;
    private final DaySignalService signals;

    PartnersDaySignalResource(CurrentUser me, DaySignalService signals) {
        this.me = me;
        this.signals = signals;
    }

    @GET
    @Operation(
            operationId = "getPartnersDaySignal",
            summary = "Read the partner's live signal",
            description =
                    "It says what today is like for the partner, and it is not about you. One that has ended or was"
                            + " taken back looks like none.")
    public DaySignalResponse get() {
        return signals.getPartners(me.id());
    }
}
