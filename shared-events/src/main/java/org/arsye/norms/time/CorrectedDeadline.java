package org.arsye.norms.time;

import java.time.LocalDate;
import java.util.Optional;
import org.arsye.events.LocalizedText;

/**
 * A running deadline after a calendar was corrected. What was announced may become later by that, never earlier: people
 * rely on the day they were told.
 *
 * @param announced the day that was running
 * @param recounted the day by the corrected calendar; empty if that gives none
 * @param holds the later of both
 */
public record CorrectedDeadline(
        LocalDate announced, Optional<LocalDate> recounted, LocalDate holds, Effect effect, LocalizedText explanation) {

    /** Stable codes. */
    public enum Effect {
        UNCHANGED,
        MOVED_LATER,
        /** The corrected calendar would end it earlier; the announced day is kept. */
        NOT_SHORTENED,
        /** The corrected calendar gives no day; the announced one is kept. */
        NOT_RECOUNTED
    }

    /**
     * @param announced the last day that was told to the public
     * @param recounted the same term by the corrected calendar; its latest day counts
     */
    public static CorrectedDeadline of(LocalDate announced, Reckoning recounted) {
        Optional<LocalDate> day = recounted.latest();
        Effect effect = day.map(later -> effect(announced, later)).orElse(Effect.NOT_RECOUNTED);
        LocalDate holds = effect == Effect.MOVED_LATER ? day.orElseThrow() : announced;
        return new CorrectedDeadline(announced, day, holds, effect, explained(effect, announced, day));
    }

    private static Effect effect(LocalDate announced, LocalDate recounted) {
        if (recounted.isEqual(announced)) {
            return Effect.UNCHANGED;
        }
        return recounted.isAfter(announced) ? Effect.MOVED_LATER : Effect.NOT_SHORTENED;
    }

    private static LocalizedText explained(Effect effect, LocalDate announced, Optional<LocalDate> recounted) {
        String was = Days.written(announced);
        String is = recounted.map(Days::written).orElse("");
        return switch (effect) {
            case UNCHANGED ->
                new LocalizedText(
                        "Kalendari u korrigjua; afati mbetet %s.".formatted(was),
                        "Kalendar je ispravljen; rok ostaje %s.".formatted(was),
                        "The calendar was corrected; the deadline stays %s.".formatted(was));
            case MOVED_LATER ->
                new LocalizedText(
                        "Kalendari u korrigjua; afati zgjatet nga %s deri më %s.".formatted(was, is),
                        "Kalendar je ispravljen; rok se produžava od %s do %s.".formatted(was, is),
                        "The calendar was corrected; the deadline moves from %s to %s.".formatted(was, is));
            case NOT_SHORTENED ->
                new LocalizedText(
                        "Sipas kalendarit të korrigjuar afati do të mbaronte më %s; vlen afati i shpallur %s."
                                .formatted(is, was),
                        "Po ispravljenom kalendaru rok bi istekao %s; važi objavljeni rok %s.".formatted(is, was),
                        "By the corrected calendar the deadline would be %s; the announced one, %s, holds."
                                .formatted(is, was));
            case NOT_RECOUNTED ->
                new LocalizedText(
                        "Kalendari i korrigjuar nuk mjafton për ta llogaritur afatin; vlen afati i shpallur %s."
                                .formatted(was),
                        "Ispravljeni kalendar nije dovoljan za računanje roka; važi objavljeni rok %s.".formatted(was),
                        "The corrected calendar does not reach far enough; the announced deadline, %s, holds."
                                .formatted(was));
        };
    }
}
