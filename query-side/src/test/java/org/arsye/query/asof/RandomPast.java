package org.arsye.query.asof;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;

/** What bodies bring over from their past, and correct. */
final class RandomPast {

    private final RandomHistory history;
    private final Map<PastConsultationId, Brought> all = new LinkedHashMap<>();

    private record Brought(RandomBody body, String reference) {}

    RandomPast(RandomHistory history) {
        this.history = history;
    }

    List<PastConsultationId> ids() {
        return List.copyOf(all.keySet());
    }

    void goOn() {
        Chance chance = history.chance;
        if (all.isEmpty() || chance.oneIn(2)) {
            bring(chance.of(history.bodies), Integer.toString(all.size()));
        } else {
            correct(chance.of(ids()));
        }
    }

    private void bring(RandomBody body, String reference) {
        PastConsultationId id = PastConsultationId.of(body.id, reference);
        all.put(id, new Brought(body, reference));
        LocalDate opened = day();
        history.record(new PastConsultationImported(
                id,
                body.id,
                reference,
                history.chance.text(4),
                type(),
                pack(),
                "Europe/Belgrade",
                opened,
                opened.plusDays(history.chance.below(40)),
                null,
                history.chance.oneIn(2) ? null : opened.plusDays(60),
                figures(),
                history.chance.below(9),
                null,
                history.chance.oneIn(3) ? null : Sealed.text(history.chance.words(5)),
                new ImportId(history.chance.id()),
                all.size()));
    }

    private void correct(PastConsultationId id) {
        Brought brought = all.get(id);
        LocalDate opened = day();
        history.record(new PastConsultationCorrected(
                id,
                brought.body().id,
                brought.reference(),
                history.chance.text(4),
                type(),
                pack(),
                "Europe/Belgrade",
                opened,
                opened.plusDays(history.chance.below(40)),
                null,
                history.chance.oneIn(2) ? null : opened.plusDays(60),
                figures(),
                null,
                history.chance.below(90),
                history.chance.oneIn(3) ? null : Sealed.text(history.chance.words(5)),
                Sealed.text(history.chance.words(8))));
    }

    private LocalDate day() {
        return LocalDate.of(2025, 10, 1).plusDays(history.chance.below(140));
    }

    private DocumentType type() {
        return history.chance.of(DocumentType.values());
    }

    private String pack() {
        return history.chance.oneIn(3) ? null : "XK-GOV-05-2016";
    }

    private ReportFigures figures() {
        int accepted = history.chance.below(4);
        int unanswered = history.chance.below(3);
        return history.chance.oneIn(3)
                ? null
                : new ReportFigures(accepted + unanswered, accepted, 0, 0, 0, 0, unanswered, 0);
    }
}
