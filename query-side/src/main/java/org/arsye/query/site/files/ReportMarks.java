package org.arsye.query.site.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.ledger.Digests;
import org.arsye.norms.pack.NormPack;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Part;
import org.arsye.query.ledger.TreeHeads;
import org.arsye.query.norms.BindingEntry;
import org.arsye.query.platform.Moment;
import org.arsye.query.reports.ReportEntry;
import org.arsye.query.reports.ReportParts;
import org.arsye.query.site.files.ReportComposer.Context;
import org.arsye.query.site.files.ReportComposer.Facts;
import org.springframework.stereotype.Component;

/** What a report is known and checked by: its position, the head of the tree, the rules by their digest, its form; its parts. */
@Component
class ReportMarks {

    private static final String BETWEEN = " · ";

    private static final int MOST = 1_000;

    private final Cache<String, Optional<String>> digests =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final Statements statements;
    private final TreeHeads heads;

    ReportMarks(Statements statements, TreeHeads heads) {
        this.statements = statements;
        this.heads = heads;
    }

    /** Digest of the canonical statement; null where the record cannot give it. Nothing that happens later changes it. */
    String statement(Context c) {
        ReportEntry report = c.report();
        String which = report.consultationId() + " " + report.version() + " " + report.position() + " " + head(c);
        return digests.get(which, each -> digest(c)).orElse(null);
    }

    private Optional<String> digest(Context c) {
        ReportEntry report = c.report();
        Moment published =
                new Moment(report.position(), report.publishedAt(), c.then().reader());
        return statements
                .of(report.consultationId(), report.version(), published)
                .map(bytes -> HexFormat.of().formatHex(Digests.sha256(bytes)));
    }

    /** Of the tree at the position of this version; null where there is no tree. */
    String head(Context c) {
        return heads.at(c.report().position()).map(Object::toString).orElse(null);
    }

    /** The rules by their name, version and digest. */
    void pack(Context c, Facts facts) {
        Speech speech = c.speech();
        String name = name(c);
        facts.add(
                "file.pack",
                speech.words(c.pack()
                        .map(NormPack::title)
                        .map(title -> speech.of(w -> title.in(w.code()) + " (" + name + ")"))
                        .orElse(speech.same(name))));
        if (c.binding().isEmpty()) {
            facts.add("file.pack.version", speech.words(speech.say("file.pack.unbound")));
            return;
        }
        BindingEntry binding = c.binding().get();
        facts.add("file.pack.version", speech.number(binding.version()));
        facts.add("file.pack.digest", binding.sha256());
    }

    private static String name(Context c) {
        return c.binding().map(BindingEntry::pack).orElse(c.consultation().normPack());
    }

    /** At the foot of each page. */
    String ofPage(Context c, String digest) {
        return known(c) + (digest == null ? "" : BETWEEN + "sha256 " + digest);
    }

    /** In each row of a table that stands alone. */
    String ofRow(Context c) {
        String head = head(c);
        String pack = c.binding()
                .map(binding -> BETWEEN + "sha256 " + binding.sha256())
                .orElse("");
        return ReportComposer.TEMPLATE
                + BETWEEN
                + known(c)
                + pack
                + (head == null ? "" : BETWEEN + c.report().position() + " " + head);
    }

    private static String known(Context c) {
        ReportEntry report = c.report();
        return String.join(
                BETWEEN,
                "arsye",
                report.consultationId().toString(),
                "v" + report.version(),
                "#" + report.asOf(),
                name(c) + c.binding().map(binding -> "/" + binding.version()).orElse(""));
    }

    /** Where the other parts are. */
    Part otherParts(Context c) {
        Speech speech = c.speech();
        List<Part.Fact> facts = new ArrayList<>();
        int received = c.report().figures().received();
        int parts = ReportParts.of(received);
        for (int part = 1; part <= parts; part++) {
            if (part != c.place().part()) {
                int first = ReportParts.first(part);
                int last = ReportParts.last(part, received);
                int n = part;
                facts.add(new Part.Fact(
                        speech.of(w -> w.say("file.part.with", w.number(n), w.number(first), w.number(last))),
                        link(c, part)));
            }
        }
        return new Part.Facts(speech.say("file.parts"), facts);
    }

    private static Cell link(Context c, int part) {
        ConsultationId id = c.report().consultationId();
        String address = "/api/v1/consultations/" + id + "/report." + c.place().suffix() + "?version="
                + c.report().version() + "&lang="
                + String.join("%2B", c.speech().codes()) + "&part=" + part;
        return new Cell.Link(address, address, c.speech().same(address));
    }
}
