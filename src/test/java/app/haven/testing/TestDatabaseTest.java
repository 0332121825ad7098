package app.haven.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "haven.database.embedded")
    boolean embedded;

    @Test
    void isWhatQuarkusUses() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getURL()).startsWith(TestDatabase.jdbcUrl());
        }
        assertThat(embedded).isFalse();
    }
}
