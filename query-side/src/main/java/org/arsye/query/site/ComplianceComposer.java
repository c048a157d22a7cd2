package org.arsye.query.site;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.compliance.Verdict;
import org.arsye.query.compliance.ComplianceEntry;
import org.arsye.query.compliance.ComplianceFilter;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.compliance.PastEntry;
import org.arsye.query.compliance.PastQueries;
import org.arsye.query.compliance.Scorecard;
import org.arsye.query.compliance.Verdicts;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Chronicle;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.web.Written;
import org.arsye.query.publicbodies.PublicBodiesQueries;
import org.arsye.query.publicbodies.PublicBodyEntry;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Content.Scorecards.Counted;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.Frame;
import org.arsye.query.site.page.Head;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.PastLine;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together what is said of standards: of one consultation, counted, and of those of the past. */
@Component
public class ComplianceComposer {

    /** What a list behind a number may be narrowed by. */
    public static final List<String> NARROWING =
            List.of("year", "body", "type", "pack", "imported", "standard", "verdict", "overall");

    private static final Verdicts NONE = new Verdicts(0, 0, 0, 0, 0);

    private final ComplianceQueries compliance;
    private final PastQueries past;
    private final PublicBodiesQueries bodies;
    private final Heads heads;
    private final Chronicle chronicle;

    ComplianceComposer(
            ComplianceQueries compliance,
            PastQueries past,
            PublicBodiesQueries bodies,
            Heads heads,
            Chronicle chronicle) {
        this.compliance = compliance;
        this.past = past;
        this.bodies = bodies;
        this.heads = heads;
        this.chronicle = chronicle;
    }

    /** @throws NotFound if the reader may not know of it */
    public Content consultation(ConsultationId id, Moment moment, Words w) {
        ConsultationEntry entry = heads.entry(id, moment);
        Head head = heads.head(entry, moment, w);
        Optional<ComplianceEntry> judged = compliance.one(id, moment);
        return judged.<Content>map(found -> new Content.Compliance(
                        head,
                        Findings.pack(found, w),
                        found.pack() == null ? null : w.said(found.pack().title()),
                        Findings.day(found.judgedOn(), w),
                        w.low(found.overall()),
                        found.counts(),
                        Findings.of(found, w)))
                .orElseGet(() -> new Content.Compliance(head, null, null, null, "not_judged", NONE, List.of()));
    }

    /** @throws BadParameter if something that narrows it is none of ours */
    public Content scorecards(Map<String, String> asked, Moment moment, Words w) {
        Scorecard.By by = code(Scorecard.By.class, asked, "by").orElse(Scorecard.By.BODY);
        Scorecard card = compliance.scorecard(by, filter(asked), moment);
        Map<String, String> narrowed = new LinkedHashMap<>(asked);
        narrowed.keySet().retainAll(NARROWING);
        Map<String, Said> names = names(moment, w);
        return new Content.Scorecards(
                w.low(by),
                asked,
                options(names),
                card.rows().stream()
                        .map(row -> row(row, name(by, row.key(), names, w), with(narrowed, w.low(by), row.key()), w))
                        .toList(),
                row(card.total(), Said.by(w.say("scorecards.total"), w.code()), narrowed, w),
                card.standards().stream().map(row -> standard(row, narrowed, w)).toList());
    }

    /** The consultations behind a number. */
    public Content findings(Map<String, String> asked, Paging paging, Moment moment, Words w) {
        Page<ComplianceEntry> page = compliance.list(filter(asked), paging, moment);
        Map<PublicBodyId, PublicBodyEntry> named = bodies.byId(
                page.items().stream().map(ComplianceEntry::publicBodyId).collect(Collectors.toSet()), moment);
        boolean narrowed = asked.containsKey("standard") || asked.containsKey("verdict");
        return new Content.ScorecardFindings(
                asked,
                page.items().stream()
                        .map(entry -> new Content.ScorecardFindings.Item(
                                entry.imported()
                                        ? "/past-consultations/" + entry.id()
                                        : "/consultations/" + entry.id() + "/compliance",
                                title(entry.title() == null ? null : w.said(entry.title()), entry.id()),
                                name(named.get(entry.publicBodyId()), entry.publicBodyId(), w),
                                entry.documentType(),
                                entry.imported(),
                                Findings.day(entry.openedOn(), w),
                                w.low(entry.overall()),
                                narrowed ? Findings.of(entry, w) : List.of()))
                        .toList(),
                page.next());
    }

    public Content past(Map<String, String> asked, Paging paging, Moment moment, Words w) {
        PublicBodyId body = body(asked);
        Page<PastEntry> page = past.list(body, paging, moment);
        Map<PublicBodyId, PublicBodyEntry> named =
                bodies.byId(page.items().stream().map(PastEntry::publicBodyId).collect(Collectors.toSet()), moment);
        return new Content.PastConsultations(
                body == null ? null : body.toString(),
                options(names(moment, w)),
                page.items().stream()
                        .map(entry -> line(entry, named.get(entry.publicBodyId()), w))
                        .toList(),
                page.next());
    }

    /** The form for bringing them; only for coordinators. */
    public Content imports(Moment moment, Words w) {
        PublicBodyId body = moment.reader().publicBodyId();
        if (body == null || !moment.reader().has(Role.COORDINATOR)) {
            return new Content.DeskImports(null, null);
        }
        return new Content.DeskImports(
                body.toString(), name(bodies.byId(Set.of(body), moment).get(body), body, w));
    }

    /** @throws NotFound if there is none */
    public Content past(PastConsultationId id, Moment moment, Words w) {
        PastEntry entry = past.one(id, moment).orElseThrow(NotFound::new);
        ComplianceEntry judged = compliance.one(id, moment).orElseThrow(NotFound::new);
        PublicBodyEntry body = bodies.byId(Set.of(entry.publicBodyId()), moment).get(entry.publicBodyId());
        return new Content.PastConsultation(
                line(entry, body, w),
                entry.publicBodyId().toString(),
                entry.reportAnnouncedOn() == null ? null : Findings.day(entry.reportAnnouncedOn(), w),
                entry.reportPublishedOn() == null ? null : Findings.day(entry.reportPublishedOn(), w),
                entry.figures(),
                entry.writtenContributors(),
                entry.meetingParticipants(),
                entry.source(),
                entry.correctionReason(),
                Findings.event(entry.position(), w),
                entry.corrected() == null ? null : Findings.event(entry.corrected(), w),
                Findings.pack(judged, w),
                Findings.day(judged.judgedOn(), w),
                w.low(judged.overall()),
                judged.counts(),
                Findings.of(judged, w),
                PastChanges.of(past.versions(id, moment), position -> time(position, judged.zone(), w), w),
                corrects(entry, moment));
    }

    /**
     * The form in which it is corrected, with what was said last.
     *
     * @param sent as it was sent and refused; empty where it was not sent yet
     * @throws NotFound if there is none
     * @throws NotForYou if the reader does not coordinate its body
     */
    public Content correction(PastConsultationId id, Form sent, Moment moment, Words w) {
        PastEntry entry = past.one(id, moment).orElseThrow(NotFound::new);
        if (!corrects(entry, moment)) {
            throw new NotForYou();
        }
        PublicBodyEntry body = bodies.byId(Set.of(entry.publicBodyId()), moment).get(entry.publicBodyId());
        return new Content.DeskPast(line(entry, body, w), sent.fields().isEmpty() ? filled(entry, w) : sent);
    }

    private static boolean corrects(PastEntry entry, Moment moment) {
        return moment.reader().has(Role.COORDINATOR)
                && entry.publicBodyId().equals(moment.reader().publicBodyId());
    }

    /** As it stands; a field that nobody said anything of is empty. */
    private static Form filled(PastEntry entry, Words w) {
        Form form = Form.EMPTY
                .starting("title.sq", entry.title().sq())
                .starting("title.sr", entry.title().sr())
                .starting("title.en", entry.title().en())
                .starting("documentType", w.low(entry.documentType()))
                .starting("normPack", entry.normPack())
                .starting("openedOn", written(entry.openedOn()))
                .starting("closedOn", written(entry.closedOn()))
                .starting("reportAnnouncedOn", written(entry.reportAnnouncedOn()))
                .starting("reportPublishedOn", written(entry.reportPublishedOn()))
                .starting("writtenContributors", written(entry.writtenContributors()))
                .starting("meetingParticipants", written(entry.meetingParticipants()))
                .starting("source", entry.source());
        ReportFigures figures = entry.figures();
        return figures == null
                ? form
                : form.starting("figures.received", written(figures.received()))
                        .starting("figures.accepted", written(figures.accepted()))
                        .starting("figures.partlyAccepted", written(figures.partlyAccepted()))
                        .starting("figures.rejected", written(figures.rejected()))
                        .starting("figures.noted", written(figures.noted()))
                        .starting("figures.outOfScope", written(figures.outOfScope()))
                        .starting("figures.unanswered", written(figures.unanswered()))
                        .starting("figures.withdrawn", written(figures.withdrawn()));
    }

    private static String written(Object value) {
        return value == null ? null : value.toString();
    }

    private String time(long position, String zone, Words w) {
        return chronicle
                .timeOf(position)
                .map(at -> w.moment(at, ZoneId.of(zone)))
                .orElse("");
    }

    private static PastLine line(PastEntry entry, PublicBodyEntry body, Words w) {
        return new PastLine(
                entry.id().toString(),
                entry.reference(),
                title(w.said(entry.title()), entry.reference()),
                name(body, entry.publicBodyId(), w),
                entry.documentType(),
                Findings.day(entry.openedOn(), w),
                Findings.day(entry.closedOn(), w));
    }

    private static Said title(Said title, String otherwise) {
        return title == null ? Said.by(otherwise, null) : title;
    }

    private static Said name(PublicBodyEntry body, PublicBodyId id, Words w) {
        Said name = body == null ? null : w.said(body.names());
        return title(name, id.toString());
    }

    private static Said name(Scorecard.By by, String key, Map<String, Said> names, Words w) {
        return switch (by) {
            case BODY -> names.getOrDefault(key, Said.by(key, null));
            case TYPE -> Said.by(w.name("type", key), w.code());
            case YEAR -> Said.by(key, null);
        };
    }

    private Map<String, Said> names(Moment moment, Words w) {
        Map<String, Said> names = new LinkedHashMap<>();
        bodies.list(Paging.largest(), moment)
                .items()
                .forEach(body -> names.put(body.id().toString(), name(body, body.id(), w)));
        return names;
    }

    private static List<Option> options(Map<String, Said> names) {
        List<Option> options = new ArrayList<>();
        names.forEach((id, name) -> options.add(new Option(id, name.text())));
        return options;
    }

    static Counted row(Scorecard.ScoreRow row, Said name, Map<String, String> narrowed, Words w) {
        return new Counted(
                name,
                link(narrowed),
                row.consultations(),
                row.imported(),
                row.overall(),
                row.verdicts(),
                share(row.share(), w),
                null);
    }

    private static Counted standard(Scorecard.StandardRow row, Map<String, String> narrowed, Words w) {
        Said wording = w.said(row.wording());
        return new Counted(
                new Said(row.pack() + ": " + wording.text(), wording.lang(), wording.missing()),
                link(with(with(narrowed, "pack", row.pack()), "standard", row.standard())),
                row.consultations(),
                0,
                null,
                row.verdicts(),
                share(row.share(), w),
                row.verified() ? "verified" : "unverified");
    }

    private static String share(Double share, Words w) {
        if (share == null) {
            return null;
        }
        NumberFormat written = NumberFormat.getNumberInstance(w.locale());
        written.setMaximumFractionDigits(1);
        return written.format(share) + " %";
    }

    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    /** Ends so that one more parameter can follow. */
    private static String link(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + Frame.encoded(parameter.getValue()) + "&")
                .collect(Collectors.joining("", "/scorecards/findings?", ""));
    }

    private static ComplianceFilter filter(Map<String, String> asked) {
        return new ComplianceFilter(
                year(asked),
                body(asked),
                code(DocumentType.class, asked, "type").orElse(null),
                asked.get("pack"),
                asked.containsKey("imported") ? Boolean.valueOf(asked.get("imported")) : null,
                asked.get("standard"),
                code(Verdict.class, asked, "verdict").orElse(null),
                code(ComplianceEntry.Overall.class, asked, "overall").orElse(null));
    }

    private static Integer year(Map<String, String> asked) {
        try {
            return asked.containsKey("year") ? Integer.valueOf(asked.get("year")) : null;
        } catch (NumberFormatException none) {
            throw new BadParameter("year");
        }
    }

    private static PublicBodyId body(Map<String, String> asked) {
        try {
            return asked.containsKey("body") ? PublicBodyId.of(asked.get("body")) : null;
        } catch (IllegalArgumentException none) {
            throw new BadParameter("body");
        }
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> type, Map<String, String> asked, String name) {
        String code = asked.get(name);
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(Written.constant(type, code).orElseThrow(() -> new BadParameter(name)));
    }
}
