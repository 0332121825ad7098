package app.haven.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What a caller made up must not become a metric's label: it is the caller's text, and there is no end to it. */
class MetricLabels {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER = "OTHER";

    @Produces
    @Singleton
    MeterFilter withoutCallersText() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                Meter.Id labelled = id;
                String method = id.getTag("method");
                if (method != null && !METHODS.contains(method)) {
                    labelled = labelled.withTag(Tag.of("method", OTHER));
                }
                // What is no HTTP is refused before it is routed, and has its raw path for a template.
                if ("400".equals(id.getTag("status")) && id.getTag("uri") != null) {
                    labelled = labelled.withTag(Tag.of("uri", PathTemplates.OTHER));
                }
                return labelled;
            }
        };
    }
}
