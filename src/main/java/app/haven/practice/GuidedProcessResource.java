package app.haven.practice;

import app.haven.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/guided-processes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "guided-sessions")
public class GuidedProcessResource {

    private final GuidedProcesses processes;
    private final HttpHeaders headers;

    GuidedProcessResource(GuidedProcesses processes, HttpHeaders headers) {
        this.processes = processes;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "listGuidedProcesses",
            summary = "List the guided processes with their steps",
            description = "The texts come in English, Spanish, German or French, as `Accept-Language` prefers.")
    public GuidedProcessesResponse list() {
        return new GuidedProcessesResponse(processes.in(headers.getAcceptableLanguages()));
    }
}
