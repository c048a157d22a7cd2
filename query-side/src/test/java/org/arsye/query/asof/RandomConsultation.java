package org.arsye.query.asof;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.BreachExplained;
import org.arsye.events.consultation.ClosingCause;
import org.arsye.events.consultation.ConsultationCancelled;
import org.arsye.events.consultation.ConsultationClosed;
import org.arsye.events.consultation.ConsultationDrafted;
import org.arsye.events.consultation.ConsultationDuty;
import org.arsye.events.consultation.ConsultationExtended;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ConsultationOpened;
import org.arsye.events.consultation.ConsultationReopened;
import org.arsye.events.consultation.ConsultationStage;
import org.arsye.events.consultation.DocumentAdded;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.NormPackBound;
import org.arsye.events.consultation.NoticeRepeated;
import org.arsye.events.consultation.OutcomeRecorded;
import org.arsye.events.consultation.ReminderIssued;
import org.arsye.events.consultation.ReminderTime;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.events.consultation.StandardBreached;
import org.arsye.ledger.Digests;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;

/** A consultation from its draft to its outcome. */
final class RandomConsultation {

    final ConsultationId id;
    final RandomBody body;
    final RandomComments comments;
    final RandomCourse course;
    final Map<DocumentId, Integer> documents = new LinkedHashMap<>();

    private final RandomHistory history;
    private final Chance chance;
    private Phase phase = Phase.DRAFTED;
    private int round = 1;
    private int reports;
    private Instant closes;

    RandomConsultation(RandomHistory history, RandomBody body) {
        this.history = history;
        this.body = body;
        chance = history.chance;
        id = new ConsultationId(chance.id());
        comments = new RandomComments(history, this);
        course = new RandomCourse(history, id);
        history.record(new ConsultationDrafted(
                id,
                body.id,
                chance.text(4),
                Sealed.text(chance.text(9)),
                chance.of(DocumentType.values()),
                "Zyrtari përgjegjës",
                "XK-GOV-05-2016",
                "Europe/Belgrade"));
    }

    int round() {
        return round;
    }

    void goOn() {
        switch (phase) {
            case DRAFTED -> prepare();
            case OPEN -> listen();
            case CLOSED, REPORTED, CONCLUDED -> answer();
            case CANCELLED -> comments.goOn(false);
        }
    }

    private static final NormPack PACK =
            NormPacks.bundled().versions("XK-GOV-05-2016").iterator().next();

    private void prepare() {
        if (documents.isEmpty() || chance.oneIn(3)) {
            addDocument();
        } else if (chance.oneIn(2)) {
            course.prepare();
        } else if (chance.oneIn(6)) {
            cancel();
        } else {
            phase = Phase.OPEN;
            closes = history.now().plus(Duration.ofDays(1 + chance.below(40)));
            history.record(new ConsultationOpened(id, history.now(), closes, said(), said(), said()));
            history.record(new NormPackBound(id, PACK.id(), PACK.version(), PACK.digest(), null, null));
        }
    }

    private void listen() {
        if (chance.oneIn(25)) {
            closes = closes.plus(Duration.ofDays(1 + chance.below(10)));
            history.record(new ConsultationExtended(id, closes, said()));
        } else if (chance.oneIn(15)) {
            phase = Phase.CLOSED;
            boolean byHand = chance.oneIn(2);
            history.record(new ConsultationClosed(
                    id,
                    byHand ? ClosingCause.BY_HAND : ClosingCause.PERIOD_ELAPSED,
                    byHand ? history.now() : closes,
                    byHand ? said() : null));
        } else if (chance.oneIn(8)) {
            course.goOn(ConsultationStage.CONSULTATION);
        } else if (chance.oneIn(40)) {
            repeat(round);
        } else if (chance.oneIn(20)) {
            addDocument();
        } else if (chance.oneIn(30)) {
            cancel();
        } else {
            comments.goOn(true);
        }
    }

    private void answer() {
        if (chance.oneIn(15)) {
            report();
        } else if (chance.oneIn(12)) {
            course.goOn(ConsultationStage.CONSULTATION);
        } else if (phase == Phase.REPORTED && chance.oneIn(8)) {
            course.submit();
        } else if (phase == Phase.CLOSED && chance.oneIn(30)) {
            repeat(round + 1);
        } else if (phase == Phase.CLOSED && chance.oneIn(30)) {
            phase = Phase.OPEN;
            round++;
            closes = history.now().plus(Duration.ofDays(1 + chance.below(9)));
            history.record(new ConsultationReopened(id, round, closes, said()));
        } else if (phase == Phase.REPORTED && chance.oneIn(12)) {
            phase = Phase.CONCLUDED;
            history.record(new OutcomeRecorded(id, chance.of(DraftOutcome.values()), said()));
        } else {
            comments.goOn(false);
        }
    }

    private void repeat(int in) {
        phase = Phase.OPEN;
        round = in;
        closes = closes.plus(Duration.ofDays(1 + chance.below(9)));
        history.record(new NoticeRepeated(id, round, closes, said()));
    }

    private void cancel() {
        phase = Phase.CANCELLED;
        history.record(new ConsultationCancelled(id, said()));
    }

    private void report() {
        long asOf = history.position() - chance.below(3);
        int received = comments.count();
        phase = phase == Phase.CONCLUDED ? phase : Phase.REPORTED;
        reports++;
        standards();
        history.record(new ReportPublished(
                id,
                reports,
                asOf,
                new ReportFigures(received, 0, 0, 0, 0, 0, received, 0),
                said(),
                reports == 1 ? null : said()));
    }

    private void standards() {
        String standard = "standard-" + reports;
        history.record(new ReminderIssued(
                id, ConsultationDuty.REPORTING, LocalDate.parse("2026-06-01").plusDays(reports), ReminderTime.OVERDUE));
        history.record(new StandardBreached(
                id,
                standard,
                "REPORT_PUBLISHED",
                PACK.id(),
                PACK.version(),
                history.now(),
                List.of(history.position())));
        history.record(new BreachExplained(id, standard, said()));
    }

    private void addDocument() {
        boolean again = !documents.isEmpty() && chance.oneIn(2);
        DocumentId document = again ? chance.of(new ArrayList<>(documents.keySet())) : new DocumentId(chance.id());
        int version = documents.merge(document, 1, Integer::sum);
        boolean law = documents.keySet().iterator().next().equals(document);
        byte[] content = law ? law() : chance.words(30).getBytes(StandardCharsets.UTF_8);
        String digest = Digests.sha256Hex(content);
        history.keep(digest, content);
        history.record(new DocumentAdded(
                id,
                document,
                version,
                law ? DocumentKind.DRAFT : DocumentKind.SUPPORTING,
                chance.text(3),
                law ? ArticleText.MEDIA_TYPE : "text/plain",
                digest,
                content.length,
                law ? 4 : 0));
    }

    private byte[] law() {
        List<ArticleText.Article> articles = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            articles.add(new ArticleText.Article(
                    "art_" + i,
                    chance.text(3),
                    List.of(new ArticleText.Paragraph("art_" + i + "__para_1", chance.text(12)))));
        }
        return new ArticleText(chance.text(3), articles).canonical();
    }

    private Sealed<LocalizedText> said() {
        return Sealed.text(chance.text(8));
    }

    private enum Phase {
        DRAFTED,
        OPEN,
        CLOSED,
        REPORTED,
        CONCLUDED,
        CANCELLED
    }
}
