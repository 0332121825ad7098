package app.haven.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whether to make up people and records. */
@ConfigMapping(prefix = "haven")
interface DemoConfig {

    @WithDefault("false")
    boolean demo();

    /** Without it, real people may live in the database. */
    @WithName("database.embedded")
    @WithDefault("false")
    boolean databaseEmbedded();
}
