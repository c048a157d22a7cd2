package org.arsye.query.given;

import java.nio.charset.StandardCharsets;
import org.arsye.events.DomainEvent;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.CommentSubmitted;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.DecisionDrafted;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;

/**
 * A consultation with its report: comments of every kind of standing, in the letters of all its languages, one that would be a
 * formula, two answered in the same words.
 */
public final class Reported {

    public static final String LETTERS = "ë ç đ ž š ć č ђ";
    public static final String FORMULA = "=HYPERLINK(\"http://example.invalid\",\"këtu\")";
    public static final String SECRET = "Fjalë që nuk botohen";
    public static final String NAME = "Shoqata Shembull";
    public static final String BECAUSE = "Sepse čuva ђ njësoj";

    public final Story story = new Story();
    public final CommentId named = Story.commentId();
    public final CommentId formula = Story.commentId();
    public final CommentId anonymous = Story.commentId();
    public final CommentId unpublished = Story.commentId();
    public final CommentId withdrawn = Story.commentId();
    public final CommentId waiting = Story.commentId();

    private long asOf;
    private long position;

    /** Everything up to the publication of the report. */
    public Reported in(Pen pen) {
        byte[] law = "{\"articles\":[]}".getBytes(StandardCharsets.UTF_8);
        given(pen, story.begun());
        given(pen, story.lawAdded(1, pen.keep(law, "application/vnd.arsye.articles+json"), law.length));
        given(
                pen,
                comment(named, "Shkronjat: " + LETTERS, Publication.NAMED),
                comment(formula, FORMULA, Publication.NAMED),
                comment(anonymous, "Pa emër", Publication.ANONYMOUS),
                comment(unpublished, SECRET, Publication.UNPUBLISHED),
                comment(withdrawn, "E marr mbrapsht", Publication.NAMED),
                comment(waiting, "Pres ende", Publication.NAMED),
                story.withdrawn(withdrawn));
        answer(pen, named, Outcome.ACCEPTED);
        answer(pen, formula, Outcome.REJECTED);
        answer(pen, anonymous, Outcome.REJECTED);
        asOf = answer(pen, unpublished, Outcome.NOTED);
        given(pen, report(1, null));
        return this;
    }

    public ReportPublished report(int version, LocalizedText reason) {
        return new ReportPublished(
                story.consultation,
                version,
                asOf,
                new ReportFigures(6, 1, 0, 2, 1, 0, 1, 1),
                Sealed.text(new LocalizedText("Përfundimi ynë", "Naš zaključak", null)),
                reason == null ? null : Sealed.text(reason));
    }

    /** The position that the report speaks of. */
    public long asOf() {
        return asOf;
    }

    /** The position of the last of these events. */
    public long position() {
        return position;
    }

    private long given(Pen pen, DomainEvent... events) {
        for (DomainEvent event : events) {
            position = pen.write(event);
        }
        return position;
    }

    private CommentSubmitted comment(CommentId id, String said, Publication publication) {
        return new CommentSubmitted(
                id,
                story.consultation,
                1,
                story.law,
                1,
                "art_7__para_2",
                Sealed.text(said),
                Sealed.text("Më mirë: " + LETTERS),
                "sq",
                ContributorKind.NGO,
                Sealed.identity(NAME),
                publication,
                Channel.PLATFORM,
                Story.OPENS.plusSeconds(60),
                null,
                "0".repeat(64));
    }

    private long answer(Pen pen, CommentId on, Outcome outcome) {
        DecisionId id = Story.decisionId();
        return given(
                pen,
                new DecisionDrafted(
                        on,
                        story.consultation,
                        id,
                        outcome,
                        Sealed.text(new LocalizedText(BECAUSE, "Zato što đ ž š ć č ђ", null)),
                        "art_7",
                        story.drafter,
                        null,
                        null),
                story.approved(on, id),
                story.published(on, id, outcome));
    }
}
