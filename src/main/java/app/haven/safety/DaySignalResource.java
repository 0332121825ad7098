package app.haven.safety;

import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/day-signal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(
        name = "day-signals",
        description = "Telling the partner what today is like for oneself. It is never about the one who reads it.")
public class DaySignalResource {

    private final CurrentUser me;
    private final DaySignalService signals;

    DaySignalResource(CurrentUser me, DaySignalService signals) {
        this.me = me;
        this.signals = signals;
    }

    @PUT
    @Operation(
            operationId = "sendDaySignal",
            summary = "Tell the partner what today is like for oneself",
            description = "In place of the signal before: no history is kept.")
    public DaySignalResponse send(@NotNull @Valid DaySignalRequest request) {
        return signals.send(me.id(), request);
    }

    @GET
    @Operation(operationId = "getDaySignal", summary = "Read the own live signal")
    public DaySignalResponse get() {
        return signals.get(me.id());
    }

    @DELETE
    @Operation(operationId = "takeDaySignalBack", summary = "Take the own live signal back")
    public void takeBack() {
        signals.takeBack(me.id());
    }
}
