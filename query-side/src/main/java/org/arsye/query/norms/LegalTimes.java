package org.arsye.query.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.OpenPeriod;
import org.arsye.norms.pack.Term;
import org.arsye.norms.time.CorrectedDeadline;
import org.arsye.norms.time.CorrectedDeadline.Effect;
import org.arsye.norms.time.Doubt;
import org.arsye.norms.time.FirstDay;
import org.arsye.norms.time.Granted;
import org.arsye.norms.time.LegalTime;
import org.arsye.norms.time.Reckoning;
import org.arsye.norms.time.Sufficiency;

/** Counts the days of one consultation. What was asked for when it opened stays; a later calendar asks for no less time. */
final class LegalTimes {

    private LegalTimes() {}

    static LegalTimeEntry of(BindingEntry binding, NormPack pack, Calendars calendars, Period period, Instant now) {
        OpenPeriod asked = OpenPeriod.of(pack, calendars, period.zone(), period.opensAt());
        LocalDate lastDay = asked.lastDay(period.closedAt() == null ? period.closesAt() : period.closedAt());
        LocalDate until = lastDay.isBefore(asked.from()) ? asked.from() : lastDay;
        Granted granted = new LegalTime(calendars, asked.place()).granted(asked.from(), until);
        Optional<Reckoning> counted = asked.reckoning();
        Set<Doubt> doubts = new LinkedHashSet<>(granted.doubts());
        counted.ifPresent(reckoning -> doubts.addAll(reckoning.doubts()));
        Optional<CorrectedDeadline> corrected = counted.filter(any -> binding.requiredLatest() != null)
                .map(reckoning -> CorrectedDeadline.of(binding.requiredLatest(), reckoning))
                .filter(deadline -> deadline.effect() != Effect.UNCHANGED);
        return new LegalTimeEntry(
                binding,
                asked.from(),
                lastDay,
                number(granted.countingFirstDay()),
                number(granted.notCountingFirstDay()),
                asked.term().map(Term::wording).orElse(null),
                asked.term().map(RuleEntry::of).orElse(null),
                asked.term().map(Term::isVerified).orElse(false),
                counted.flatMap(reckoning -> reckoning.by(FirstDay.COUNTS)).orElse(null),
                counted.flatMap(reckoning -> reckoning.by(FirstDay.DOES_NOT_COUNT))
                        .orElse(null),
                sufficiency(asked, binding, lastDay),
                new ArrayList<>(doubts),
                corrected.map(CorrectedDeadline::effect).orElse(null),
                corrected.map(CorrectedDeadline::explanation).orElse(null),
                new Dues(pack, calendars, period, now).afterTheEnd());
    }

    /** Whatever was long enough on the day of opening is long enough. */
    private static Sufficiency sufficiency(OpenPeriod asked, BindingEntry binding, LocalDate lastDay) {
        Sufficiency now = asked.lastingUntil(lastDay);
        boolean enoughThen = binding.requiredEarliest() != null && !lastDay.isBefore(binding.requiredEarliest());
        return now == Sufficiency.TOO_SHORT && enoughThen ? Sufficiency.NOT_CERTAIN : now;
    }

    private static Integer number(OptionalInt days) {
        return days.isPresent() ? days.getAsInt() : null;
    }
}
