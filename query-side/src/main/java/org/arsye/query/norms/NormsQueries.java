package org.arsye.query.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.pack.PeriodCheck;
import org.arsye.norms.pack.Standard;
import org.arsye.norms.yaml.YamlFile;
import org.arsye.query.norms.DeclaredBreachEntry.BreachExplanation;
import org.arsye.query.norms.KnownNorms.Known;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Questions about norms, and about consultations by them. Each may wait for the database: ask on a virtual thread. */
@Component
public class NormsQueries {

    /** Before it there is no calendar, and after it there is none yet. */
    private static final int FIRST_YEAR = 2014;

    private static final int LAST_YEAR = 2040;

    private static final List<String> PLACES = List.of("XK", "AL");

    private final KnownNorms norms;
    private final PublishedNormsTable files;
    private final StandardsTable standards;
    private final Opening opening;

    NormsQueries(KnownNorms norms, PublishedNormsTable files, StandardsTable standards, Opening opening) {
        this.norms = norms;
        this.files = files;
        this.standards = standards;
        this.opening = opening;
    }

    /** The packs that are known at a moment: what comes with the program, and what the record holds. */
    public NormPacks packs(Moment moment) {
        return norms.at(moment.position()).packs();
    }

    /** The calendars that are known at a moment. */
    public Calendars calendars(Moment moment) {
        return norms.at(moment.position()).calendars();
    }

    /** All versions of all packs, by name, the latest version first. */
    public List<NormPackEntry> list(Moment moment) {
        Known known = norms.at(moment.position());
        return known.packs().ids().stream()
                .flatMap(id -> latestFirst(known.packs().versions(id)))
                .map(pack -> NormPackEntry.of(pack, known.published()))
                .toList();
    }

    /** The versions of one pack, the latest first; empty if there is none of that name. */
    public List<NormPackEntry> versions(String pack, Moment moment) {
        Known known = norms.at(moment.position());
        return latestFirst(known.packs().versions(pack))
                .map(version -> NormPackEntry.of(version, known.published()))
                .toList();
    }

    /** Part of {@link #list(Moment)}. */
    public Page<NormPackEntry> list(Paging paging, Moment moment) {
        return part(list(moment), paging);
    }

    /** Part of {@link #versions(String, Moment)}. */
    public Page<NormPackEntry> versions(String pack, Paging paging, Moment moment) {
        return part(versions(pack, moment), paging);
    }

    /** Part of {@link #calendarList(Moment)}. */
    public Page<CalendarEntry> calendarList(Paging paging, Moment moment) {
        return part(calendarList(moment), paging);
    }

    /** A cursor names the place of the last one in its list. */
    private static <T> Page<T> part(List<T> all, Paging paging) {
        int from = Math.clamp(paging.afterOr(-1) + 1, 0, all.size());
        List<Placed<T>> rows = IntStream.range(from, Math.min(all.size(), from + paging.limit() + 1))
                .mapToObj(place -> new Placed<>(place, all.get(place)))
                .toList();
        return Page.of(rows, paging, Placed::place).map(Placed::entry);
    }

    private record Placed<T>(long place, T entry) {}

    /** What a version of a pack says, in the order of its file. */
    public List<NormEntry> says(String pack, int version, Moment moment) {
        return pack(pack, version, moment).stream()
                .flatMap(found -> found.norms().stream().map(norm -> NormEntry.of(norm, found)))
                .toList();
    }

    public Optional<NormPack> pack(String pack, int version, Moment moment) {
        return packs(moment).versions(pack).stream()
                .filter(one -> one.version() == version)
                .findFirst();
    }

    /** By place and year, those that are worked out among them. */
    public List<CalendarEntry> calendarList(Moment moment) {
        Known known = norms.at(moment.position());
        return PLACES.stream()
                .flatMap(place -> IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                        .mapToObj(year -> known.calendars().of(place, year))
                        .flatMap(Optional::stream))
                .map(calendar -> CalendarEntry.of(calendar, known.calendars(), known.published()))
                .toList();
    }

    public Optional<CalendarEntry> calendar(String place, int year, Moment moment) {
        Known known = norms.at(moment.position());
        return known.calendars()
                .of(place, year)
                .map(calendar -> CalendarEntry.of(calendar, known.calendars(), known.published()));
    }

    /** The file of this digest, if it is one of norms that are known. */
    public Optional<byte[]> file(String sha256) {
        return Stream.concat(NormPacks.bundledFiles().stream(), Calendars.bundledFiles().stream())
                .filter(file -> file.sha256().equals(sha256))
                .map(YamlFile::content)
                .findFirst()
                .or(() -> files.content(sha256));
    }

    /** To what a consultation is held; empty where it is bound to nothing. */
    public Optional<BindingEntry> binding(ConsultationId consultation, Moment moment) {
        return standards.binding(consultation, moment.position());
    }

    /** The period by the rules it is bound to. */
    public LegalTimeEntry legalTime(ConsultationId consultation, Period period, Moment moment) {
        if (period.opensAt() == null || period.closesAt() == null) {
            return LegalTimeEntry.NOT_BOUND;
        }
        Known known = norms.at(moment.position());
        return binding(consultation, moment)
                .flatMap(binding -> known.packs()
                        .bound(binding.reference())
                        .map(pack -> LegalTimes.of(binding, pack, known.calendars(), period, moment.instant())))
                .orElse(LegalTimeEntry.NOT_BOUND);
    }

    /** What its period would be with another end; empty where it is bound to nothing. */
    public Optional<PeriodCheck> extended(
            ConsultationId consultation, ZoneId zone, Instant opensAt, Instant closesAt, Moment moment) {
        Known known = norms.at(moment.position());
        return binding(consultation, moment)
                .flatMap(binding -> known.packs().bound(binding.reference()))
                .map(pack -> PeriodCheck.of(pack, known.calendars(), zone, opensAt, closesAt, true));
    }

    /**
     * The rules a consultation is held to: those it is bound to, or before its opening those in force on a day.
     *
     * @param pack that was named when it was drafted
     */
    public Optional<NormPack> heldTo(ConsultationId consultation, String pack, LocalDate day, Moment moment) {
        NormPacks packs = norms.at(moment.position()).packs();
        Optional<BindingEntry> binding = binding(consultation, moment);
        return binding.isPresent() ? packs.bound(binding.get().reference()) : packs.inForce(pack, day);
    }

    /**
     * What is due in each of several consultations, the announced end first; nothing where nothing is.
     *
     * @param periods of consultations that the reader may see
     */
    public Map<ConsultationId, List<DueEntry>> due(Map<ConsultationId, Period> periods, Moment moment) {
        if (periods.isEmpty()) {
            return Map.of();
        }
        Known known = norms.at(moment.position());
        Map<ConsultationId, BindingEntry> bindings = standards.bindings(periods.keySet(), moment.position());
        Map<ConsultationId, List<DueEntry>> due = new HashMap<>();
        periods.forEach((id, period) -> {
            NormPack pack = Optional.ofNullable(bindings.get(id))
                    .flatMap(binding -> known.packs().bound(binding.reference()))
                    .orElse(null);
            due.put(id, Dues.all(pack, known.calendars(), period, moment.instant()));
        });
        return due;
    }

    /** The standards that were certainly not kept, with what the body says of each; oldest first. */
    public List<DeclaredBreachEntry> breaches(ConsultationId consultation, Moment moment) {
        List<DeclaredBreachEntry> breaches = standards.breaches(consultation, moment.position());
        if (breaches.isEmpty()) {
            return breaches;
        }
        List<ExplanationRow> rows = standards.explanations(consultation, moment.position());
        Opened opened = opening.of(rows.stream().map(ExplanationRow::text).toList());
        List<DeclaredBreachEntry> told = new ArrayList<>();
        for (DeclaredBreachEntry breach : breaches) {
            told.add(breach.with(
                    pack(breach.pack(), breach.version(), moment)
                            .flatMap(pack -> pack.standards().stream()
                                    .filter(standard -> standard.id().equals(breach.standard()))
                                    .map(Standard::wording)
                                    .findFirst())
                            .orElse(null),
                    rows.stream()
                            .filter(row -> row.standard().equals(breach.standard()))
                            .map(row -> new BreachExplanation(opened.localized(row.text()), row.position(), row.at()))
                            .toList()));
        }
        return List.copyOf(told);
    }

    /** What officials were reminded of, the latest first. */
    public List<ReminderEntry> reminders(ConsultationId consultation, Moment moment) {
        return standards.reminders(consultation, moment.position());
    }

    private static Stream<NormPack> latestFirst(Collection<NormPack> versions) {
        return versions.stream().sorted(Comparator.comparing(NormPack::version).reversed());
    }
}
