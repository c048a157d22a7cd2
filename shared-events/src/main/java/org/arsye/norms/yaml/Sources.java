package org.arsye.norms.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.arsye.events.LocalizedText;
import org.arsye.norms.Basis;
import org.arsye.norms.Confidence;
import org.arsye.norms.Source;
import org.arsye.norms.SourceKind;
import org.arsye.norms.Wrong;

/** The sources that a file names at its head, and what its terms rest on. */
public final class Sources {

    /** Names within a file: small letters, digits and hyphens. */
    public static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Map<String, Source> byId = new LinkedHashMap<>();

    public static Sources read(Fields file) {
        Sources sources = new Sources();
        file.list("sources", fields -> sources.add(fields));
        return sources;
    }

    /** Every text that people see, in all three languages. */
    public static LocalizedText wording(Fields fields) {
        return new LocalizedText(fields.text("sq"), fields.text("sr"), fields.text("en"));
    }

    public Function<Fields, Basis> basis() {
        return this::basis;
    }

    public java.util.Collection<Source> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    private Source add(Fields fields) {
        String id = fields.text("id", ID, Wrong.NOT_A_SMALL_NAME);
        Source source =
                new Source(id, fields.choice("kind", SourceKind.class), fields.text("act"), fields.text("place"));
        if (id != null && byId.putIfAbsent(id, source) != null) {
            fields.flaw("id", Wrong.SOURCE_TWICE, id);
        }
        return source;
    }

    private Basis basis(Fields fields) {
        String id = fields.text("source");
        Source source = byId.get(id);
        if (id != null && source == null && !byId.isEmpty()) {
            fields.flaw("source", Wrong.SOURCE_UNKNOWN, id);
        }
        boolean verified = fields.flag("verified");
        Confidence confidence = fields.choice("confidence", Confidence.class);
        Optional<String> article = fields.textIfAny("article");
        Optional<String> note = fields.textIfAny("note");
        if (verified && confidence != null && confidence != Confidence.READ) {
            fields.flaw("verified", Wrong.VERIFIED_NOT_READ, confidence);
        }
        if (verified && source != null && source.kind() == SourceKind.SECONDARY) {
            fields.flaw("verified", Wrong.VERIFIED_SECONDARY);
        }
        if (!verified && !fields.has("note")) {
            fields.flaw("note", Wrong.NOTE_MISSING);
        }
        return source == null ? null : new Basis(source, article, verified, confidence, note);
    }
}
