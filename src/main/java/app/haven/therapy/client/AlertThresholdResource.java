package app.haven.therapy.client;

import app.haven.security.CurrentUser;
import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/therapy/clients/{clientId}/alert-thresholds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.THERAPIST)
@Tag(name = "therapy")
public class AlertThresholdResource {

    private final CurrentUser me;
    private final AlertService alerts;

    AlertThresholdResource(CurrentUser me, AlertService alerts) {
        this.me = me;
        this.alerts = alerts;
    }

    @GET
    @Operation(operationId = "getAlertThresholds", summary = "Read from when on the therapist is told of a client")
    public AlertThresholds thresholds(UUID clientId) {
        return alerts.thresholds(me.id(), clientId);
    }

    @PUT
    @Operation(operationId = "setAlertThresholds", summary = "Set from when on the therapist is told of a client")
    public AlertThresholds setThresholds(UUID clientId, @NotNull @Valid AlertThresholds thresholds) {
        return alerts.setThresholds(me.id(), clientId, thresholds);
    }
}
