package org.arsye.norms.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.norms.Basis;
import org.arsye.norms.Wrong;
import org.arsye.norms.pack.ItemReader.Head;
import org.arsye.norms.yaml.Fields;
import org.arsye.norms.yaml.Sources;

/** Reads one pack from the head of its file to the end, and what one part must be for another. */
final class PackReader {

    static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]{1,63}");

    private PackReader() {}

    static NormPack read(Fields file, String digest) {
        String id = file.text("pack", ID, Wrong.NOT_A_PACK_NAME);
        int version = file.number("version", 1, 9999);
        var title = file.part("title", Sources::wording);
        Sources sources = Sources.read(file);
        InForce begins = file.part(
                "inForce", fields -> new InForce(ItemReader.span(fields), fields.part("basis", sources.basis())));
        Span inForce = begins == null ? null : begins.span();
        ItemReader items = new ItemReader(sources, inForce);
        TimeRules time = file.part("time", fields -> TimeReader.read(fields, items));
        var types = items.listIfAny(file, "documentTypes", Items::documentType);
        Notice notice =
                file.partIfAny("notice", fields -> notice(fields, items)).orElse(new Notice(List.of(), List.of()));
        var duties = items.listIfAny(file, "duties", Items::duty);
        Map<String, Boolean> terms = new TreeMap<>();
        var measured = items.listIfAny(file, "terms", (fields, reader) -> term(fields, reader, terms));
        var procedures =
                items.listIfAny(file, "procedures", (fields, reader) -> TermUser.procedure(fields, reader, terms));
        var outcomes = items.listIfAny(file, "outcomes", Items::outcome);
        var moderation = items.listIfAny(file, "moderation", Items::moderation);
        var languages = items.listIfAny(file, "languages", Items::language);
        var columns = items.listIfAny(file, "reportColumns", Items::reportColumn);
        AnnualReport annual = file.partIfAny("annualReport", fields -> annual(fields, items))
                .orElse(new AnnualReport(Optional.empty(), List.of()));
        var complaints =
                items.listIfAny(file, "complaints", (fields, reader) -> TermUser.complaint(fields, reader, terms));
        var standards = items.list(file, "standards", (fields, reader) -> TermUser.standard(fields, reader, terms));
        return new NormPack(
                id,
                version,
                inForce,
                begins.basis(),
                title,
                List.copyOf(sources.all()),
                time,
                types,
                notice.fields(),
                notice.documents(),
                duties,
                measured,
                procedures,
                outcomes,
                moderation,
                languages,
                columns,
                annual,
                complaints,
                standards,
                digest);
    }

    private record InForce(Span span, Basis basis) {}

    private record Notice(List<NoticeField> fields, List<DocumentRule> documents) {}

    private static Notice notice(Fields fields, ItemReader items) {
        return new Notice(
                items.list(fields, "fields", Items::noticeField),
                items.listIfAny(fields, "documents", (item, reader) -> {
                    Head head = reader.head(item, DocumentRule.class);
                    return new DocumentRule(
                            head.id(),
                            item.choice("kind", DocumentKind.class),
                            item.choice("presence", Presence.class),
                            head.said());
                }));
    }

    private static AnnualReport annual(Fields fields, ItemReader items) {
        Optional<AnnualDue> due =
                fields.has("due") ? Optional.ofNullable(items.one(fields, "due", Items::annualDue)) : Optional.empty();
        return new AnnualReport(due, items.list(fields, "items", Items::annualItem));
    }

    /** Remembers of each term whether it is verified, for those that lean on it. */
    private static Term term(Fields fields, ItemReader items, Map<String, Boolean> terms) {
        Term term = Items.term(fields, items);
        // What is flawed has its flaw already, and no second one where it is leant on.
        terms.merge(term.id(), term.said().basis() == null || term.isVerified(), Boolean::logicalAnd);
        return term;
    }
}
