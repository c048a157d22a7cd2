package org.arsye.query.annualreports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.arsye.events.DomainEvent;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationCorrected;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.past.PastConsultationImported;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.given.Story;

/** What bodies bring over from their past and correct, as they might, and a count of it that knows nothing of tables. */
final class RandomPast {

    private static final ImportId FILE = new ImportId(UUID.randomUUID());

    private final Random random;
    private final String pack;
    private final List<PublicBodyId> bodies;
    private final List<One> all = new ArrayList<>();

    RandomPast(Random random, String pack, List<PublicBodyId> bodies) {
        this.random = random;
        this.pack = pack;
        this.bodies = bodies;
    }

    /** What a body says last of one of them. */
    private final class One {
        private final PublicBodyId body = bodies.get(random.nextInt(bodies.size()));
        private final String reference = Integer.toString(all.size());
        private final PastConsultationId id = PastConsultationId.of(body, reference + UUID.randomUUID());
        private DocumentType type;
        private String rules;
        private LocalDate opened;
        private LocalDate reported;
        private ReportFigures figures;
        private Integer writers;
        private Integer came;

        private void say() {
            type = DocumentType.values()[random.nextInt(4)];
            rules = random.nextInt(4) == 0 ? null : pack;
            opened = LocalDate.of(2025, 12, 20).plusDays(random.nextInt(24));
            reported = random.nextBoolean() ? opened.plusDays(30) : null;
            writers = random.nextBoolean() ? random.nextInt(9) : null;
            came = random.nextBoolean() ? random.nextInt(90) : null;
            int[] parts = random.ints(7, 0, 5).toArray();
            int sum = java.util.stream.IntStream.of(parts).sum();
            figures = random.nextInt(3) == 0
                    ? null
                    : new ReportFigures(sum, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
        }

        private void count(Map<ImportedFigure, Integer> counts) {
            add(counts, ImportedFigure.CONSULTATIONS, 1);
            add(counts, ImportedFigure.REPORTS_PUBLISHED, reported == null ? 0 : 1);
            add(counts, ImportedFigure.PARTICIPANTS_IN_MEETINGS, came == null ? 0 : came);
            add(counts, ImportedFigure.WRITTEN_CONTRIBUTORS, writers == null ? 0 : writers);
            if (figures == null) {
                add(counts, ImportedFigure.WITHOUT_FIGURES, 1);
                return;
            }
            add(counts, ImportedFigure.COMMENTS_RECEIVED, figures.received());
            add(counts, ImportedFigure.COMMENTS_ACCEPTED, figures.accepted());
            add(counts, ImportedFigure.COMMENTS_PARTLY_ACCEPTED, figures.partlyAccepted());
            add(counts, ImportedFigure.COMMENTS_REJECTED, figures.rejected());
            add(counts, ImportedFigure.COMMENTS_NOTED, figures.noted());
            add(counts, ImportedFigure.COMMENTS_OUT_OF_SCOPE, figures.outOfScope());
            add(counts, ImportedFigure.COMMENTS_UNANSWERED, figures.unanswered());
            add(counts, ImportedFigure.COMMENTS_WITHDRAWN, figures.withdrawn());
        }

        private static void add(Map<ImportedFigure, Integer> counts, ImportedFigure figure, int more) {
            counts.merge(figure, more, Integer::sum);
        }
    }

    DomainEvent next() {
        return all.isEmpty() || random.nextInt(3) > 0 ? bring() : correct();
    }

    private DomainEvent bring() {
        One one = new One();
        one.say();
        all.add(one);
        return new PastConsultationImported(
                one.id,
                one.body,
                one.reference,
                Story.text("E kaluara sintetike"),
                one.type,
                one.rules,
                "Europe/Belgrade",
                one.opened,
                one.opened.plusDays(20),
                null,
                one.reported,
                one.figures,
                one.writers,
                one.came,
                null,
                FILE,
                all.size());
    }

    private DomainEvent correct() {
        One one = all.get(random.nextInt(all.size()));
        one.say();
        return new PastConsultationCorrected(
                one.id,
                one.body,
                one.reference,
                Story.text("E kaluara sintetike"),
                one.type,
                one.rules,
                "Europe/Belgrade",
                one.opened,
                one.opened.plusDays(20),
                null,
                one.reported,
                one.figures,
                one.writers,
                one.came,
                null,
                Sealed.text("Ishte gabim"));
    }

    /** What a year counts by now, of one body and type or, where they are null, of all. */
    Map<ImportedFigure, Integer> counted(int year, PublicBodyId body, DocumentType type) {
        Map<ImportedFigure, Integer> counts = new EnumMap<>(ImportedFigure.class);
        for (ImportedFigure figure : ImportedFigure.values()) {
            counts.put(figure, 0);
        }
        all.stream()
                .filter(one -> one.rules != null && one.opened.getYear() == year)
                .filter(one -> (body == null || one.body.equals(body)) && (type == null || one.type == type))
                .forEach(one -> one.count(counts));
        return counts;
    }

    /** How many of a body name no rules. */
    int unruled(int year, PublicBodyId body) {
        return (int) all.stream()
                .filter(one -> one.rules == null && one.opened.getYear() == year && one.body.equals(body))
                .count();
    }
}
