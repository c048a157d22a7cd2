package org.arsye.query.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.compliance.PastEntry;
import org.arsye.query.site.page.PastChange;
import org.arsye.query.site.page.Words;

/** Tells what each correction of a consultation of the past changed. */
final class PastChanges {

    /** What a body says of it, by the key of its name. */
    private record Sayable(String name, BiFunction<PastEntry, Words, String> said) {}

    private static final List<Sayable> SAYABLE = List.of(
            new Sayable("past.title.sq", (one, w) -> one.title().sq()),
            new Sayable("past.title.sr", (one, w) -> one.title().sr()),
            new Sayable("past.title.en", (one, w) -> one.title().en()),
            new Sayable("filter.type", (one, w) -> w.name("type", one.documentType())),
            new Sayable("past.opened", (one, w) -> day(one.openedOn(), w)),
            new Sayable("past.closed", (one, w) -> day(one.closedOn(), w)),
            new Sayable("past.announced", (one, w) -> day(one.reportAnnouncedOn(), w)),
            new Sayable("past.published", (one, w) -> day(one.reportPublishedOn(), w)),
            new Sayable("past.comments", (one, w) -> figures(one.figures(), w)),
            new Sayable("past.writers", (one, w) -> number(one.writtenContributors(), w)),
            new Sayable("past.participants", (one, w) -> number(one.meetingParticipants(), w)),
            new Sayable("past.pack", (one, w) -> one.normPack()),
            new Sayable("past.source", (one, w) -> one.source()));

    private PastChanges() {}

    /**
     * @param versions the latest first; the last one is the import
     * @param at when an event was recorded, in words
     */
    static List<PastChange> of(List<PastEntry> versions, LongFunction<String> at, Words w) {
        List<PastChange> changes = new ArrayList<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            PastEntry after = versions.get(i);
            PastEntry before = versions.get(i + 1);
            List<PastChange.Field> fields = new ArrayList<>();
            for (Sayable each : SAYABLE) {
                String was = each.said().apply(before, w);
                String is = each.said().apply(after, w);
                if (!Objects.equals(was, is)) {
                    fields.add(new PastChange.Field(each.name(), was == null ? "" : was, is == null ? "" : is));
                }
            }
            changes.add(new PastChange(
                    Findings.event(after.corrected(), w),
                    at.apply(after.corrected()),
                    after.correctionReason(),
                    List.copyOf(fields)));
        }
        return List.copyOf(changes);
    }

    private static String day(LocalDate day, Words w) {
        return day == null ? null : Findings.day(day, w);
    }

    private static String number(Integer number, Words w) {
        return number == null ? null : w.number(number);
    }

    /** All eight in one line, since they hang together. */
    private static String figures(ReportFigures it, Words w) {
        return it == null
                ? null
                : w.say(
                        "past.figures",
                        w.number(it.received()),
                        w.number(it.accepted()),
                        w.number(it.partlyAccepted()),
                        w.number(it.rejected()),
                        w.number(it.noted()),
                        w.number(it.outOfScope()),
                        w.number(it.unanswered()),
                        w.number(it.withdrawn()));
    }
}
