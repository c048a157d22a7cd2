package org.arsye.story.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the report of a year counts, counted once more: one statement over the JSON of the raw events, by the definitions that
 * the report gives and by nothing of the code that makes it.
 */
final class RawYear {

    /** The columns in their order; {@code year} of a moment is the one in the zone of the consultation. */
    private static final String SQL = """
            , d as (
                select p ->> 'consultationId' as id, p ->> 'publicBodyId' as body, p ->> 'documentType' as type,
                    p ->> 'zone' as zone, extract(year from at at time zone (p ->> 'zone')) as begun
                from e where type = 'ConsultationDrafted' and p ->> 'normPack' = '%1$s')
            , opened as (
                select d.id, extract(year from min((p ->> 'opensAt')::timestamptz) at time zone d.zone) as year
                from e join d on d.id = p ->> 'consultationId'
                where e.type = 'ConsultationOpened' group by d.id, d.zone)
            , ended as (
                select d.id, p ->> 'outcome' as outcome, extract(year from e.at at time zone d.zone) as year
                from e join d on d.id = p ->> 'consultationId' where e.type = 'OutcomeRecorded')
            , answered as (
                select distinct on (p ->> 'commentId') p ->> 'commentId' as comment, p ->> 'outcome' as outcome
                from e where type = 'DecisionPublished' order by p ->> 'commentId', position desc)
            , gone as (select distinct p ->> 'commentId' as comment from e where type = 'CommentWithdrawn')
            , said as (
                select s.p ->> 'consultationId' as id, s.p ->> 'channel' as channel,
                    case when gone.comment is not null then 'WITHDRAWN' else coalesce(a.outcome, 'UNANSWERED') end as outcome
                from e s left join answered a on a.comment = s.p ->> 'commentId'
                left join gone on gone.comment = s.p ->> 'commentId' where s.type = 'CommentSubmitted')
            , reported as (select distinct p ->> 'consultationId' as id from e where type = 'ReportPublished')
            , spoken as (
                select id, count(*) as received,
                    count(*) filter (where outcome = 'ACCEPTED') as accepted,
                    count(*) filter (where outcome = 'PARTLY_ACCEPTED') as partly,
                    count(*) filter (where outcome = 'REJECTED') as rejected,
                    count(*) filter (where outcome = 'NOTED') as noted,
                    count(*) filter (where outcome = 'OUT_OF_SCOPE') as beside,
                    count(*) filter (where outcome = 'UNANSWERED') as unanswered,
                    count(*) filter (where outcome = 'WITHDRAWN') as withdrawn,
                    count(*) filter (where outcome <> 'WITHDRAWN' and channel <> 'MEETING') as written
                from said group by id)
            , method as (
                select distinct on (p ->> 'methodId') p ->> 'consultationId' as id, p ->> 'method' as method,
                    coalesce((select sum((x ->> 'number')::int) from jsonb_array_elements(p -> 'participants') x), 0) as came
                from e where type in ('MethodUsed', 'MethodCorrected') order by p ->> 'methodId', position desc)
            , met as (
                select id, count(*) as meetings, sum(came) as came
                from method where method in ('PUBLIC_MEETING', 'FOCUS_GROUP', 'CONFERENCE') group by id)
            , each as (
                select d.body, d.type,
                    (d.begun = %2$d and (opened.id is not null or ended.id is not null)) as initiated,
                    opened.year = %2$d as consulted,
                    reported.id is not null as reported,
                    ended.year = %2$d and ended.outcome = 'ADOPTED' as adopted,
                    ended.year = %2$d and ended.outcome = 'ADOPTED_WITHOUT_CONSULTATION' as unheard,
                    spoken.*, met.meetings, met.came
                from d left join opened on opened.id = d.id left join ended on ended.id = d.id
                left join reported on reported.id = d.id left join spoken on spoken.id = d.id left join met on met.id = d.id)
            select concat_ws('/', 'total', 'body ' || body, 'type ' || type),
                count(*) filter (where initiated),
                count(*) filter (where consulted),
                count(*) filter (where consulted and reported),
                count(*) filter (where adopted),
                count(*) filter (where unheard),
                sum(meetings) filter (where consulted),
                sum(came) filter (where consulted),
                sum(received) filter (where consulted),
                sum(accepted) filter (where consulted),
                sum(partly) filter (where consulted),
                sum(rejected) filter (where consulted),
                sum(noted) filter (where consulted),
                sum(beside) filter (where consulted),
                sum(unanswered) filter (where consulted),
                sum(withdrawn) filter (where consulted),
                sum(written) filter (where consulted)
            from each group by grouping sets ((), (body), (type))""";

    private static final String[] FIGURES = {
        "DRAFTS_INITIATED",
        "DRAFTS_CONSULTED",
        "REPORTS_PUBLISHED",
        "ADOPTED_AFTER_CONSULTATION",
        "ADOPTED_WITHOUT_CONSULTATION",
        "MEETINGS",
        "PARTICIPANTS_IN_MEETINGS",
        "COMMENTS_RECEIVED",
        "COMMENTS_ACCEPTED",
        "COMMENTS_PARTLY_ACCEPTED",
        "COMMENTS_REJECTED",
        "COMMENTS_NOTED",
        "COMMENTS_OUT_OF_SCOPE",
        "COMMENTS_UNANSWERED",
        "COMMENTS_WITHDRAWN",
        "WRITTEN_CONTRIBUTIONS"
    };

    private RawYear() {}

    /**
     * Each figure of the year under a regulation: in all ({@code total}), by body ({@code total/body …}) and by document type
     * ({@code total/type …}).
     */
    static Map<String, Map<String, Integer>> figures(RawEvents raw, String pack, int year, long asOf)
            throws SQLException {
        return raw.all(asOf, SQL.formatted(pack, year), RawYear::figures);
    }

    private static Map<String, Integer> figures(ResultSet row) throws SQLException {
        var figures = new TreeMap<String, Integer>();
        for (int i = 0; i < FIGURES.length; i++) {
            figures.put(FIGURES[i], row.getInt(i + 2));
        }
        return figures;
    }

    /** What is counted where there is nothing. */
    static Map<String, Integer> nothing() {
        var figures = new TreeMap<String, Integer>();
        for (var figure : FIGURES) {
            figures.put(figure, 0);
        }
        return figures;
    }
}
