package org.arsye.query.site;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.arsye.norms.pack.Caution;
import org.arsye.norms.pack.PeriodCheck;
import org.arsye.norms.time.FirstDay;
import org.arsye.norms.time.Granted;
import org.arsye.norms.time.Reckoning;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.page.Content.DeskConsultation.Preview;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Says what a later end would come to, before anybody announces it. */
@Component
class PeriodPreviews {

    /** The write side refuses more. */
    private static final Duration LONGEST_PERIOD = Duration.ofDays(366);

    private final NormsQueries norms;

    PeriodPreviews(NormsQueries norms) {
        this.norms = norms;
    }

    /** Null where nobody asked. */
    Preview of(ConsultationEntry entry, Form form, Moment moment, Words w) {
        boolean asked = form.value("action").equals("extend")
                && !form.value("check").isEmpty()
                && form.errors().isEmpty();
        if (!asked || entry.closesAt() == null) {
            return null;
        }
        ZoneId zone = ZoneId.of(entry.zone());
        LocalDate day;
        try {
            day = form.value("lastDay").isEmpty() ? null : LocalDate.parse(form.value("lastDay"));
        } catch (DateTimeException malformed) {
            return refused("WRONG_FORMAT", w);
        }
        if (day == null) {
            return refused("PERIOD_END_REQUIRED", w);
        }
        if (day.isAfter(moment.instant().plus(LONGEST_PERIOD).atZone(zone).toLocalDate())) {
            return refused("PERIOD_TOO_LONG", w);
        }
        Instant closesAt = day.plusDays(1).atStartOfDay(zone).toInstant();
        return closesAt.isAfter(entry.closesAt())
                ? shown(entry, closesAt, zone, moment, w)
                : refused("PERIOD_END_NOT_LATER", w);
    }

    private static Preview refused(String code, Words w) {
        return new Preview(w.problem(code), List.of(), List.of());
    }

    private Preview shown(ConsultationEntry entry, Instant closesAt, ZoneId zone, Moment moment, Words w) {
        List<Option> facts = new ArrayList<>();
        facts.add(new Option(w.say("preview.until"), w.until(closesAt, zone)));
        Optional<PeriodCheck> later = norms.extended(entry.id(), zone, entry.opensAt(), closesAt, moment);
        if (later.isEmpty()) {
            return new Preview(null, facts, List.of(w.say("standards.notbound")));
        }
        PeriodCheck check = later.get();
        norms.extended(entry.id(), zone, entry.opensAt(), entry.closesAt(), moment)
                .flatMap(now -> more(now.granted(), check.granted()))
                .ifPresent(days -> facts.add(new Option(w.say("preview.more"), w.count("workdays", days))));
        facts.add(new Option(w.say("standards.granted"), granted(check.granted(), w)));
        check.asked().reckoning().ifPresent(least -> facts.add(new Option(w.say("standards.last"), either(least, w))));
        check.atMost().ifPresent(most -> facts.add(new Option(w.say("preview.atmost"), either(most, w))));
        facts.add(new Option(w.say("standards.enough"), w.name("sufficiency", check.sufficiency())));
        return new Preview(
                null,
                facts,
                check.cautions().stream().map(caution -> warning(caution, w)).toList());
    }

    private static Optional<Integer> more(Granted now, Granted then) {
        OptionalInt before = now.countingFirstDay();
        OptionalInt after = then.countingFirstDay();
        return before.isPresent() && after.isPresent()
                ? Optional.of(after.getAsInt() - before.getAsInt())
                : Optional.empty();
    }

    private static String granted(Granted granted, Words w) {
        return granted.countingFirstDay().isPresent()
                ? w.say(
                        "standards.days",
                        w.number(granted.countingFirstDay().getAsInt()),
                        w.number(granted.notCountingFirstDay().getAsInt()))
                : w.say("standards.nocalendar");
    }

    private static String either(Reckoning counted, Words w) {
        Optional<LocalDate> counting = counted.by(FirstDay.COUNTS);
        Optional<LocalDate> notCounting = counted.by(FirstDay.DOES_NOT_COUNT);
        if (counting.isEmpty() || notCounting.isEmpty()) {
            return w.say("standards.nocalendar");
        }
        return counting.equals(notCounting)
                ? w.day(counting.get())
                : w.say("standards.lasts", w.day(counting.get()), w.day(notCounting.get()));
    }

    private static String warning(Caution caution, Words w) {
        if (caution.doubt().isPresent()) {
            var doubt = caution.doubt().get();
            return w.say("doubt." + w.low(doubt.kind()), doubt.place(), Integer.toString(doubt.year()));
        }
        String rule = caution.norm()
                .map(norm -> w.said(norm.wording()))
                .map(said -> said.text())
                .orElse("");
        String needs = caution.needs().stream()
                .sorted()
                .map(need -> w.name("need", need))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return w.say("caution." + w.low(caution.kind()), rule, needs);
    }
}
