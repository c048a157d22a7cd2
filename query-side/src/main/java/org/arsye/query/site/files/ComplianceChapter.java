package org.arsye.query.site.files;

import java.util.List;
import java.util.stream.Collectors;
import org.arsye.query.compliance.ComplianceEntry;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.compliance.FindingEntry;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Column.Kind;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Rows;
import org.arsye.query.formats.Wording;
import org.arsye.query.platform.Moment;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each standard of the pack with its verdict, as it was on the day of the report with the report itself counted. */
@Component
@Order(2)
class ComplianceChapter implements Chapter {

    private final ComplianceQueries compliance;

    ComplianceChapter(ComplianceQueries compliance) {
        this.compliance = compliance;
    }

    @Override
    public List<Part> of(ReportComposer.Context c) {
        Speech speech = c.speech();
        Moment published = new Moment(
                c.report().position(), c.report().publishedAt(), c.then().reader());
        List<FindingEntry> findings = compliance
                .one(c.report().consultationId(), published)
                .map(ComplianceEntry::findings)
                .orElse(List.of());
        List<Column> columns = List.of(
                column(speech, "standard", "file.standard", Kind.SHORT, 14),
                column(speech, "wording", "file.standard.words", Kind.PROSE, 24),
                column(speech, "verdict", "file.verdict", Kind.SHORT, 13),
                column(speech, "why", "file.why", Kind.PROSE, 20),
                column(speech, "source", "file.source", Kind.SHORT, 14),
                column(speech, "evidence", "file.evidence", Kind.SHORT, 14));
        List<List<Cell>> rows =
                findings.stream().map(finding -> cells(speech, finding)).toList();
        Wording caption = speech.say("compliance.title");
        return List.of(
                new Part.Heading(2, caption),
                new Part.Note(speech.say("compliance.lead")),
                new Part.Table("standards", caption, columns, Rows.of(rows), speech.say("compliance.notbound")));
    }

    private static List<Cell> cells(Speech speech, FindingEntry f) {
        Wording none = speech.same("");
        String evidence = f.evidence().stream().map(Object::toString).collect(Collectors.joining(", "));
        return List.of(
                speech.words(speech.same(f.standard())),
                speech.words(speech.text(f.wording(), none)),
                speech.words(speech.name("verdict", f.verdict())),
                speech.words(speech.text(f.why(), none)),
                speech.words(speech.same(f.source().act() + (f.article() == null ? "" : ", " + f.article()))),
                speech.words(speech.same(evidence)));
    }

    private static Column column(Speech speech, String key, String name, Kind kind, int width) {
        return new Column(key, speech.say(name), kind, width);
    }
}
