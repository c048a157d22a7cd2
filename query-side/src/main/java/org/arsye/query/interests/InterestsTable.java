package org.arsye.query.interests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestId;
import org.arsye.events.interest.InterestRenewed;
import org.arsye.events.interest.InvitationCause;
import org.arsye.events.interest.InvitationIssued;
import org.arsye.events.plan.PlanId;
import org.arsye.events.plan.PlanItemId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.interests.InterestEntry.Invited;
import org.arsye.query.platform.Columns;
import org.arsye.query.platform.Recorded;
import org.arsye.query.platform.Spans;
import org.arsye.query.platform.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code interest} and {@code interest_invitation}. */
@Component
class InterestsTable {

    private static final Spans INTEREST = Spans.of("interest", "interest_id");
    private static final Spans INVITATION = Spans.of("interest_invitation", "invitation_id");

    private static final String ONE = """
            select * from interest
            where interest_id = :id and secret_digest = :digest and valid_from <= :p and :p < valid_to""";

    private static final String INVITATIONS = """
            select * from interest_invitation
            where interest_id = :id and valid_from <= :p and :p < valid_to
            order by valid_from desc""";

    private static final String COUNTS = """
            select split_part(target, ':', 1) as kind, split_part(target, ':', 2) as target, count(*) as confirmed
            from (select unnest(targets) as target from interest
                where state = 'CONFIRMED' and valid_from <= :p and :p < valid_to) as named
            group by 1, 2 order by 1, 2 offset :after limit :limit""";

    private static final String INVITED = """
            select count(*) from interest_invitation
            where consultation_id = :consultation and valid_from <= :p and :p < valid_to""";

    private final Writes writes;
    private final JdbcClient database;

    InterestsTable(Writes writes, JdbcClient database) {
        this.writes = writes;
        this.database = database;
    }

    void express(InterestExpressed event, Recorded at) {
        writes.begin(
                INTEREST,
                at,
                row -> row.set("interest_id", event.interestId().value())
                        .set("position", at.position())
                        .set("year", event.year())
                        .set("targets", targets(event))
                        .set("kind", event.contributorKind())
                        .set("language", event.language())
                        .set("secret_digest", event.secretDigest())
                        .set("state", InterestStanding.EXPRESSED));
    }

    private static String[] targets(InterestExpressed event) {
        return Stream.of(
                        event.publicBodies().stream().map(each -> "body:" + each),
                        event.documentTypes().stream()
                                .map(each -> "type:" + each.name().toLowerCase(Locale.ROOT)),
                        event.planItems().stream().map(each -> "item:" + each),
                        event.consultations().stream().map(each -> "consultation:" + each))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    void stand(InterestId id, InterestStanding standing, Recorded at) {
        writes.change(INTEREST, id.value(), at, row -> row.set("state", standing));
    }

    void renew(InterestRenewed event, Recorded at) {
        writes.change(INTEREST, event.interestId().value(), at, row -> row.set("year", event.year()));
    }

    void invite(InvitationIssued event, Recorded at) {
        writes.note(
                INVITATION,
                at,
                row -> row.set("invitation_id", event.invitationId().value())
                        .set("interest_id", event.interestId().value())
                        .set("cause", event.cause())
                        .set(
                                "consultation_id",
                                event.consultationId() == null
                                        ? null
                                        : event.consultationId().value())
                        .set(
                                "plan_id",
                                event.planId() == null ? null : event.planId().value())
                        .set("plan_version", event.planVersion())
                        .set("year", event.year())
                        .set("at", at.at()));
    }

    Optional<InterestEntry> one(InterestId id, String digest, long position) {
        return database.sql(ONE)
                .param("id", id.value())
                .param("digest", digest)
                .param("p", position)
                .query(InterestsTable::interest)
                .optional()
                .map(entry -> with(entry, invitations(id, position)));
    }

    private static InterestEntry with(InterestEntry it, List<Invited> invitations) {
        return new InterestEntry(
                it.id(),
                it.position(),
                it.year(),
                it.publicBodies(),
                it.documentTypes(),
                it.planItems(),
                it.consultations(),
                it.contributorKind(),
                it.language(),
                it.standing(),
                invitations);
    }

    private List<Invited> invitations(InterestId id, long position) {
        return database.sql(INVITATIONS)
                .param("id", id.value())
                .param("p", position)
                .query(InterestsTable::invited)
                .list();
    }

    List<InterestCount> counts(long after, int limit, long position) {
        return database.sql(COUNTS)
                .param("p", position)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new InterestCount(row.getString("kind"), row.getString("target"), row.getInt("confirmed")))
                .list();
    }

    int invited(ConsultationId consultation, long position) {
        return database.sql(INVITED)
                .param("consultation", consultation.value())
                .param("p", position)
                .query(Integer.class)
                .single();
    }

    private static InterestEntry interest(ResultSet row, int number) throws SQLException {
        List<String> targets = List.of((String[]) row.getArray("targets").getArray());
        return new InterestEntry(
                new InterestId(Columns.uuid(row, "interest_id")),
                row.getLong("position"),
                row.getInt("year"),
                of(targets, "body:", PublicBodyId::of),
                of(targets, "type:", type -> DocumentType.valueOf(type.toUpperCase(Locale.ROOT))),
                of(targets, "item:", PlanItemId::of),
                of(targets, "consultation:", ConsultationId::of),
                Columns.name(row, "kind", ContributorKind.class),
                row.getString("language"),
                Columns.name(row, "state", InterestStanding.class),
                List.of());
    }

    private static <T> List<T> of(List<String> targets, String kind, Function<String, T> reading) {
        return targets.stream()
                .filter(target -> target.startsWith(kind))
                .map(target -> reading.apply(target.substring(kind.length())))
                .toList();
    }

    private static Invited invited(ResultSet row, int number) throws SQLException {
        UUID consultation = Columns.uuid(row, "consultation_id");
        UUID plan = Columns.uuid(row, "plan_id");
        return new Invited(
                row.getLong("valid_from"),
                Columns.instant(row, "at"),
                Columns.name(row, "cause", InvitationCause.class),
                consultation == null ? null : new ConsultationId(consultation),
                plan == null ? null : new PlanId(plan),
                row.getObject("plan_version", Integer.class),
                row.getObject("year", Integer.class));
    }
}
