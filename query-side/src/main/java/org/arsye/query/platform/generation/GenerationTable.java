package org.arsye.query.platform.generation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Filling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code views.generation}: what the fillers write. Beginning, switching and dropping are the owner's. */
@Component
class GenerationTable {

    private static final String ALL = "select * from views.generation";

    private static final String TAKE = """
            update views.generation set owner = :owner where view = :view and layout = :layout""";

    private static final String ADVANCE = """
            update views.generation set position = :to, events_per_second = :rate
            where view = :view and layout = :layout and serving = :serving and serial = :serial and owner = :owner
                and position = :from""";

    private static final String PHASE = """
            update views.generation set phase = :phase, differences = :differences::jsonb
            where view = :view and layout = :layout and not serving and serial = :serial and owner = :owner""";

    private static final String WISH = """
            update views.generation set wish = :wish
            where view = :view and layout = :layout and not serving and (phase = 'WAITING' or not :waiting)""";

    private final JdbcClient database;

    GenerationTable(JdbcClient database) {
        this.database = database;
    }

    List<Generation> all() {
        return database.sql(ALL).query(GenerationTable::generation).list();
    }

    /** The one that serves. */
    Optional<Generation> serving(Layout layout) {
        return one(layout, true);
    }

    /** The one beside it. */
    Optional<Generation> beside(Layout layout) {
        return one(layout, false);
    }

    private Optional<Generation> one(Layout layout, boolean serving) {
        return database.sql(ALL + " where view = :view and layout = :layout and serving = :serving")
                .param("view", layout.view())
                .param("layout", layout.digest())
                .param("serving", serving)
                .query(GenerationTable::generation)
                .optional();
    }

    /** From now on only this owner may write rows of the view. */
    void take(Layout layout, String owner) {
        database.sql(TAKE)
                .param("owner", owner)
                .param("view", layout.view())
                .param("layout", layout.digest())
                .update();
    }

    /** @throws LeadLost if it is not where it is believed to be */
    void advance(Generation generation, long from, long to, double eventsPerSecond) {
        must(
                generation,
                database.sql(ADVANCE)
                        .param("to", to)
                        .param("rate", eventsPerSecond)
                        .param("view", generation.view())
                        .param("layout", generation.layout())
                        .param("serving", generation.serving())
                        .param("serial", generation.serial())
                        .param("owner", generation.owner())
                        .param("from", from)
                        .update());
    }

    void phase(Generation generation, Generation.Phase phase, List<Filling.Difference> differences) {
        must(
                generation,
                database.sql(PHASE)
                        .param("phase", phase.name())
                        .param("differences", Columns.json(new Differences(differences)))
                        .param("view", generation.view())
                        .param("layout", generation.layout())
                        .param("serial", generation.serial())
                        .param("owner", generation.owner())
                        .update());
    }

    /** A switch is asked of a generation that waits, or of none; a discarding of any that does not serve. */
    void wish(Layout layout, Generation.Wish wish) {
        database.sql(WISH)
                .param("wish", wish.name())
                .param("view", layout.view())
                .param("layout", layout.digest())
                .param("waiting", wish == Generation.Wish.SWITCH)
                .update();
    }

    private static void must(Generation generation, int rows) {
        if (rows != 1) {
            throw new LeadLost(generation.view());
        }
    }

    private static Generation generation(ResultSet row, int number) throws SQLException {
        String wish = row.getString("wish");
        return new Generation(
                row.getString("view"),
                row.getString("layout"),
                row.getBoolean("serving"),
                row.getLong("serial"),
                row.getInt("revision"),
                row.getLong("position"),
                row.getDouble("events_per_second"),
                Columns.name(row, "phase", Generation.Phase.class),
                row.getLong("ordered_at"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getLong("begun_position"),
                Columns.read(row, "differences", Differences.class).tables(),
                wish == null ? null : Generation.Wish.valueOf(wish),
                row.getString("owner"));
    }

    /** As it stands in the column. */
    record Differences(List<Filling.Difference> tables) {}
}
