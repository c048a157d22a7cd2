package org.arsye.query.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.consultation.ConsultationMethod;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Gathering;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Invitation;
import org.arsye.query.site.page.Line;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Way;
import org.arsye.query.site.page.Words;

/** Meetings and ways of consulting with everything on them; all of it is invented. */
final class SampleCourse {

    private static final Said SAID = new Said(SamplePages.HOSTILE, "sq", true);

    private SampleCourse() {}

    static Gathering gathering(Words w) {
        return new Gathering(SAID, meetings(w), ways());
    }

    private static List<Invitation> meetings(Words w) {
        return Stream.of("coming", "unrecorded", "held", "cancelled")
                .map(state -> new Invitation(
                        "meeting-" + state,
                        ConsultationMethod.PUBLIC_MEETING,
                        ConsultationStage.CONSULTATION,
                        w.moment(SamplePages.NOW, SamplePages.PRISHTINA),
                        SAID,
                        SAID,
                        state,
                        state.equals("cancelled") ? SAID : null,
                        7))
                .toList();
    }

    private static List<Way> ways() {
        List<Way.Crowd> crowds =
                List.of(new Way.Crowd(ContributorKind.CITIZEN, 131), new Way.Crowd(ContributorKind.NGO, 4));
        return List.of(
                new Way(
                        "one",
                        ConsultationMethod.PUBLIC_MEETING,
                        ConsultationStage.CONSULTATION,
                        "16",
                        crowds,
                        135,
                        SAID,
                        "/minutes",
                        SAID,
                        8),
                new Way(
                        "two",
                        ConsultationMethod.SURVEY,
                        ConsultationStage.PRELIMINARY,
                        "17",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        9));
    }

    static Content timeline(Head head) {
        Line.Side when = new Line.Side("16", SAID, 7L);
        return new Content.Timeline(
                head,
                List.of(
                        new Line("1", "done", when, List.of(when, when), new Line.Side("17", null, 8L), SAID),
                        new Line("2", "late", when, List.of(), null, null),
                        new Line("3", "unrecorded", when, List.of(), null, null),
                        new Line("4", "cancelled", null, List.of(), new Line.Side("18", null, null), null),
                        new Line("5", "coming", null, List.of(), null, null),
                        new Line("6", "late", when, List.of(), null, null)
                                .with(new Line.Plan("2026", 2, "/plans/x", List.of(when), true))
                                .with(legal("5", "overdue", false)),
                        new Line("7", "done", null, List.of(), when, null)
                                .with(new Line.Plan("2026", 1, "/plans/x", List.of(), false))
                                .with(legal(null, null, true))));
    }

    private static Line.Legal legal(String article, String overdue, boolean verified) {
        return new Line.Legal(
                "20",
                SAID,
                "Regulation",
                article,
                verified,
                verified ? null : SamplePages.HOSTILE,
                overdue,
                overdue != null,
                verified ? List.of() : List.of("doubt"),
                "/norms/XK#term");
    }

    /** With a form that was sent and refused. */
    static Content desk(Head head, String action, Words w) {
        Form refused = new Form(
                Map.of("action", action, "participants.ngo", "many", "what.sq", SamplePages.HOSTILE, "meeting", "x"),
                action.equals("method")
                        ? List.of(
                                new Form.Problem("participants", "WRONG_FORMAT"),
                                new Form.Problem("meeting", "MEETING_IS_ANOTHER"),
                                new Form.Problem("method", "METHOD_REQUIRED"))
                        : List.of(
                                new Form.Problem("what.sr", "WHAT_REQUIRED"),
                                new Form.Problem("expected.sr", "EXPECTED_INCOMPLETE")));
        return new Content.DeskCourse(
                head,
                true,
                false,
                meetings(w),
                ways(),
                List.of(new Option("m", SamplePages.HOSTILE)),
                List.of(new Option("a:b", SamplePages.HOSTILE), new Option("c:d", "2")),
                "c:d",
                Map.of("repeat", SampleNorms.rules(), "notice", SampleNorms.rules(), "plan", SampleNorms.rules()),
                Map.of("one", new Form(Map.of("summary.en", "E", "method", "survey"), List.of()), "two", Form.EMPTY),
                refused);
    }
}
