package org.arsye.norms.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.Places;
import org.arsye.norms.time.CutOff;
import org.arsye.norms.time.LegalTime;
import org.arsye.norms.time.Reckoning;
import org.arsye.norms.time.Sufficiency;

/**
 * How long a consultation that opens on a day has to stay open by a pack and by the calendars that are known.
 *
 * @param from the day of opening, in the zone of the pack or else of the body
 * @param place whose holidays are kept, XK
 * @param term what the pack says of it; empty where it says nothing
 * @param reckoning by each reading of the pack; empty where it names no length
 */
public record OpenPeriod(
        LocalDate from, ZoneId zone, String place, Optional<Term> term, Optional<Reckoning> reckoning) {

    public static OpenPeriod of(NormPack pack, Calendars calendars, ZoneId zoneOfBody, Instant opensAt) {
        CutOff cutOff = pack.time().cutOff(zoneOfBody);
        LocalDate from = cutOff.dayOf(opensAt);
        String place = pack.time().calendar().orElse(Places.of(zoneOfBody));
        Optional<Term> term = pack.terms().stream()
                .filter(one -> one.kind() == Term.Kind.OPEN_PERIOD && one.holdsOn(from))
                .findFirst();
        Optional<Reckoning> reckoning = term.flatMap(Term::minimum)
                .map(length -> new LegalTime(calendars, place)
                        .reckon(from, length, pack.time().convention()));
        return new OpenPeriod(from, cutOff.zone(), place, term, reckoning);
    }

    /** The last day on which comments are accepted where this is the first instant that is too late. */
    public LocalDate lastDay(Instant closesAt) {
        return closesAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** Whether a period with this last day is long enough. What the pack does not say is never too short. */
    public Sufficiency lastingUntil(LocalDate lastDay) {
        return reckoning
                .map(counted -> counted.lastedUntil(lastDay, term.orElseThrow().basis()))
                .orElse(Sufficiency.NOT_CERTAIN);
    }
}
