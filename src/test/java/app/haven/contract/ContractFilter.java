package app.haven.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the generated contract: what holds for all operations is said here once, and so cannot be forgotten. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String BEARER = "accessToken";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        // Relative, so that the document is right wherever it is served from.
        api.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Production or test: the deployment that serves this document.")
                .extensions(Map.of("x-internal", false))));
        new SharedSchemas(api).tidy();
        new SharedHeaders(api).define();
        new ProblemAnswers(api).define();
        api.getComponents()
                .setSecuritySchemes(Map.of(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("The access token of `signIn`, `register` or `refresh`; RFC8725 and"
                                        + " RFC9068 apply.")));
        Map<String, PathItem> sorted = new TreeMap<>(api.getPaths().getPathItems());
        sorted.forEach(
                (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        api.getPaths().setPathItems(sorted);
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        operation.setSecurity(
                secured
                        ? List.of(OASFactory.createSecurityRequirement().addScheme(BEARER))
                        : List.of(OASFactory.createSecurityRequirement()));
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary() + ".");
        }
        Parameters.complete(path, method, operation, secured);
        SharedAnswers.addTo(path, method, operation, secured);
    }
}
