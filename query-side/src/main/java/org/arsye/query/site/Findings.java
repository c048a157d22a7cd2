package org.arsye.query.site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.arsye.ledger.ContributionNumber;
import org.arsye.query.compliance.BreachEntry;
import org.arsye.query.compliance.ComplianceEntry;
import org.arsye.query.compliance.FindingEntry;
import org.arsye.query.site.page.Judged;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Words;

/** Says findings in the reader's words. */
final class Findings {

    private Findings() {}

    /** Hours are told in the zone of the consultation's body. */
    static List<Judged> of(ComplianceEntry entry, Words w) {
        ZoneId zone = ZoneId.of(entry.zone());
        return entry.findings().stream().map(finding -> of(finding, zone, w)).toList();
    }

    private static Judged of(FindingEntry finding, ZoneId zone, Words w) {
        return new Judged(
                finding.standard(),
                w.said(finding.wording()),
                w.low(finding.verdict()),
                finding.looksLike() == null ? null : w.low(finding.looksLike()),
                finding.certain(),
                finding.due() == null ? null : day(finding.due(), w),
                w.said(finding.why()),
                finding.verified(),
                finding.source().act(),
                finding.source().place(),
                finding.article(),
                finding.note(),
                finding.evidence().stream().map(position -> event(position, w)).toList(),
                finding.breach() == null ? null : declared(finding.breach(), zone, w));
    }

    private static Judged.Declared declared(BreachEntry breach, ZoneId zone, Words w) {
        return new Judged.Declared(
                event(breach.position(), w),
                w.moment(breach.since(), zone),
                breach.explanations().stream()
                        .map(explanation -> w.said(explanation.text()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** An event: where it is found by its number, and its position. */
    static Option event(long position, Words w) {
        return new Option("/verify?number=" + ContributionNumber.of(position), w.number(position));
    }

    static String pack(ComplianceEntry entry, Words w) {
        return entry.pack() == null
                ? null
                : w.say(
                        "compliance.version",
                        entry.pack().id(),
                        w.number(entry.pack().version()));
    }

    static String day(LocalDate day, Words w) {
        return DateTimeFormatter.ofPattern(w.say("format.day"), w.locale()).format(day);
    }
}
