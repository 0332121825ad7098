package app.haven.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What really lies in the database, past every layer of the service. */
public final class Sql {

    private Sql() {}

    /** @param query selects one number */
    public static long count(String query, Object... parameters) {
        return ((Number) rows(query, parameters).get(0).get(0)).longValue();
    }

    public static List<List<Object>> rows(String query, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(
                        TestDatabase.jdbcUrl(), TestDatabase.username(), TestDatabase.password());
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : parameters[i]);
            }
            List<List<Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
