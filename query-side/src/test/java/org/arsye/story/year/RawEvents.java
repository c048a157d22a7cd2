package org.arsye.story.year;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.arsye.story.Arsye;

/**
 * The record as it lies in its table, counted in plain SQL over the JSON of the events and by nothing of the product. Every
 * question is as of a position.
 */
public final class RawEvents implements AutoCloseable {

    private static final String SO_FAR = """
            with e as materialized (
                select position, at, type, convert_from(payload, 'UTF8')::jsonb as p
                from store.event where position <= %d)
            """;

    private static final String FIGURES = """
            , answered as (
                select distinct on (p ->> 'commentId') p ->> 'commentId' as comment, p ->> 'outcome' as outcome
                from e where type = 'DecisionPublished' order by p ->> 'commentId', position desc)
            , gone as (select p ->> 'commentId' as comment from e where type = 'CommentWithdrawn')
            select s.p ->> 'consultationId',
                count(*),
                count(*) filter (where g.comment is null and a.outcome = 'ACCEPTED'),
                count(*) filter (where g.comment is null and a.outcome = 'PARTLY_ACCEPTED'),
                count(*) filter (where g.comment is null and a.outcome = 'REJECTED'),
                count(*) filter (where g.comment is null and a.outcome = 'NOTED'),
                count(*) filter (where g.comment is null and a.outcome = 'OUT_OF_SCOPE'),
                count(*) filter (where g.comment is null and a.outcome is null),
                count(*) filter (where g.comment is not null)
            from e s
            left join answered a on a.comment = s.p ->> 'commentId'
            left join gone g on g.comment = s.p ->> 'commentId'
            where s.type = 'CommentSubmitted'
            group by 1""";

    private static final String REPORTS = """
            select distinct on (p ->> 'consultationId') p ->> 'consultationId', (p ->> 'version')::int,
                (p ->> 'asOf')::bigint
            from e where type = 'ReportPublished' order by p ->> 'consultationId', position desc""";

    private static final String METHODS = """
            , m as (
                select distinct on (p ->> 'methodId') p ->> 'consultationId' as id, p -> 'participants' as participants
                from e where type in ('MethodUsed', 'MethodCorrected') order by p ->> 'methodId', position desc)
            select id, count(*) || ', ' || sum(
                (select coalesce(sum((x ->> 'number')::int), 0) from jsonb_array_elements(m.participants) x))
            from m group by id""";

    private final Connection connection;

    private RawEvents(Connection connection) {
        this.connection = connection;
    }

    public static RawEvents of(Arsye arsye) throws SQLException {
        return new RawEvents(DriverManager.getConnection(arsye.databaseUrl("arsye"), "postgres", ""));
    }

    /** The last position there is. */
    public long last() throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select max(position) from store.event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many events there are of each type. */
    public Map<String, Integer> types(long asOf) throws SQLException {
        return all(asOf, "select type, count(*) from e group by 1", row -> row.getInt(2));
    }

    /** The comments on each consultation that has any. */
    public Map<String, Figures> figures(long asOf) throws SQLException {
        return all(asOf, FIGURES, RawEvents::figures);
    }

    /** The report of each consultation that has one, as it stands. */
    public Map<String, Report> reports(long asOf) throws SQLException {
        return all(asOf, REPORTS, row -> new Report(row.getInt(2), row.getLong(3)));
    }

    /** @param asOf the position whose figures it must print */
    public record Report(int version, long asOf) {}

    /** How many methods each consultation used, and how many people took part, as it was corrected last. */
    public Map<String, String> methods(long asOf) throws SQLException {
        return all(asOf, METHODS, row -> row.getString(2));
    }

    /** Those that were drafted and opened. */
    public Map<String, Long> opened(long asOf) throws SQLException {
        return all(
                asOf,
                "select p ->> 'consultationId', position from e where type = 'ConsultationOpened'",
                row -> row.getLong(2));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9));
    }

    /** What each row says of its first column. */
    <T> Map<String, T> all(long asOf, String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SO_FAR.formatted(asOf) + sql)) {
            var all = new LinkedHashMap<String, T>();
            while (rows.next()) {
                all.put(rows.getString(1), reading.of(rows));
            }
            return all;
        }
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
