package org.arsye.query.compliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts entries. No count is kept, and every one is a list's length. */
final class Counting {

    private Counting() {}

    static Scorecard scorecard(Scorecard.By by, Collection<ComplianceEntry> entries) {
        Map<String, List<ComplianceEntry>> groups = new TreeMap<>();
        Map<String, Map<String, List<FindingEntry>>> packs = new TreeMap<>();
        for (ComplianceEntry entry : entries) {
            groups.computeIfAbsent(key(by, entry), none -> new ArrayList<>()).add(entry);
            for (FindingEntry finding : entry.findings()) {
                packs.computeIfAbsent(entry.pack().id(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(finding.standard(), none -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<Scorecard.StandardRow> standards = new ArrayList<>();
        packs.forEach((pack, of) -> of.values().forEach(findings -> standards.add(standard(pack, findings))));
        List<Scorecard.ScoreRow> rows = groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .toList();
        return new Scorecard(by, rows, row(null, entries), standards);
    }

    private static String key(Scorecard.By by, ComplianceEntry entry) {
        return switch (by) {
            case BODY -> entry.publicBodyId().toString();
            case TYPE -> entry.documentType().name().toLowerCase(Locale.ROOT);
            case YEAR -> String.valueOf(entry.openedOn().getYear());
        };
    }

    private static Scorecard.ScoreRow row(String key, Collection<ComplianceEntry> entries) {
        Verdicts verdicts = Verdicts.NONE;
        int imported = 0;
        for (ComplianceEntry entry : entries) {
            verdicts = verdicts.plus(entry.counts());
            imported += entry.imported() ? 1 : 0;
        }
        return new Scorecard.ScoreRow(key, entries.size(), imported, Overalls.of(entries), verdicts, verdicts.share());
    }

    private static Scorecard.StandardRow standard(String pack, List<FindingEntry> findings) {
        Verdicts verdicts = Verdicts.of(findings);
        FindingEntry first = findings.getFirst();
        return new Scorecard.StandardRow(
                pack,
                first.standard(),
                first.rule(),
                first.wording(),
                first.verified(),
                findings.size(),
                verdicts,
                verdicts.share());
    }
}
