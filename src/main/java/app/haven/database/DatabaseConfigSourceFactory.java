package app.haven.database;

import io.quarkus.runtime.Application;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Points the datasource at an embedded PostgreSQL, started here, when no database is configured. */
public final class DatabaseConfigSourceFactory implements ConfigSourceFactory {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String DATA_DIRECTORY = "haven.data-directory";

    /** Above environment variables and system properties: an empty URL there means that there is none. */
    private static final int ORDINAL = 500;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (isBuild()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(datasource(context), "embedded database", ORDINAL));
    }

    private static Map<String, String> datasource(ConfigSourceContext context) {
        if (!valueOf(JDBC_URL, "", context).isBlank()) {
            return Map.of("haven.database.embedded", "false");
        }
        EmbeddedDatabase database = EmbeddedDatabase.running(Path.of(valueOf(DATA_DIRECTORY, "data", context)));
        return Map.of(
                "haven.database.embedded",
                "true",
                JDBC_URL,
                database.jdbcUrl(),
                "quarkus.datasource.username",
                database.username(),
                "quarkus.datasource.password",
                database.password());
    }

    private static String valueOf(String name, String otherwise, ConfigSourceContext context) {
        String value = context.getValue(name).getValue();
        return value == null ? otherwise : value;
    }

    /**
     * The build reads the configuration too, when there is no class yet that starts the application; and it runs the
     * application once to learn which classes it loads.
     */
    private static boolean isBuild() {
        String starter = Application.APP_CLASS_NAME.replace('.', '/') + ".class";
        return Thread.currentThread().getContextClassLoader().getResource(starter) == null
                || Boolean.getBoolean("quarkus.appcds.generate");
    }
}
