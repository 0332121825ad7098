package app.haven.therapy.client;

import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/therapy/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.THERAPIST)
@Tag(name = "therapy")
public class MetricResource {

    private final ClientService clients;

    MetricResource(ClientService clients) {
        this.clients = clients;
    }

    @GET
    @Operation(operationId = "listMetrics", summary = "List everything that can be followed over time")
    public MetricsResponse list() {
        return clients.metrics();
    }
}
