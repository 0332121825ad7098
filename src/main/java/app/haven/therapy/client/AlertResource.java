package app.haven.therapy.client;

import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/therapy/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.THERAPIST)
@Tag(name = "therapy")
public class AlertResource {

    private final CurrentUser me;
    private final AlertService alerts;

    AlertResource(CurrentUser me, AlertService alerts) {
        this.me = me;
        this.alerts = alerts;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "List what has passed its threshold",
            description =
                    "Worked out at this moment from what each client's grant shows: SAFETY for check-ins and falling safety,"
                            + " QUESTIONNAIRES for scores. Haven watches over nobody and tells nobody by itself.")
    public AlertsResponse list() {
        return alerts.alerts(me.id());
    }
}
