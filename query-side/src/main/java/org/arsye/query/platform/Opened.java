package org.arsye.query.platform;

import java.util.Map;
import java.util.Optional;
import org.arsye.events.LocalizedText;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Json;
import org.arsye.ledger.SealedBox;
import org.arsye.ledger.Tampered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of one page. A value whose key is gone is empty; one that does not open although its key is there is reported. */
public final class Opened {

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);
    private static final LocalizedText EMPTY = new LocalizedText(null, null, null);

    private final Map<String, byte[]> keys;
    private final Map<String, Forgotten> gone;

    /** @param gone the keys that the record says are destroyed; they are not among those that open */
    Opened(Map<String, byte[]> keys, Map<String, Forgotten> gone) {
        this.keys = keys;
        this.gone = gone;
    }

    /** What a field says; null where there is no field, empty where it was erased. */
    public String text(SealedField<String> field) {
        return field == null
                ? null
                : value(field)
                        .map(value -> value instanceof Json.Str text ? text.value() : "")
                        .orElse("");
    }

    /** What a field says; null where there is no field, without any language where it was erased. */
    public LocalizedText localized(SealedField<LocalizedText> field) {
        return field == null
                ? null
                : value(field)
                        .map(value -> value instanceof Json.Obj languages ? localized(languages) : EMPTY)
                        .orElse(EMPTY);
    }

    /** Whether the key of a field is gone. */
    public boolean erased(SealedField<?> field) {
        return field != null && !keys.containsKey(field.closed().kid());
    }

    /** What the record says of the erasure of a field; null where it says nothing, though its key may be gone already. */
    public Forgotten erasure(SealedField<?> field) {
        return field == null ? null : gone.get(field.closed().kid());
    }

    private Optional<Json> value(SealedField<?> field) {
        return disclosure(field).map(Disclosure::value);
    }

    /** What shows for good that this is what was sealed; empty where the key is gone or it does not open. */
    public Optional<Disclosure> disclosure(SealedField<?> field) {
        try {
            return SealedBox.open(
                    keys.get(field.closed().kid()),
                    field.closed(),
                    field.aggregate().toString(),
                    field.sequence(),
                    field.field());
        } catch (Tampered tampered) {
            LOG.error(
                    "Tampered: field {} of the event at position {} does not open: {}",
                    field.field(),
                    field.position(),
                    tampered.getMessage());
            return Optional.empty();
        }
    }

    private static LocalizedText localized(Json.Obj languages) {
        return new LocalizedText(in(languages, "sq"), in(languages, "sr"), in(languages, "en"));
    }

    private static String in(Json.Obj languages, String language) {
        return languages
                .member(language)
                .map(value -> value instanceof Json.Str text ? text.value() : null)
                .orElse(null);
    }
}
