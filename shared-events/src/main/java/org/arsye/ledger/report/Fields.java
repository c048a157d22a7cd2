package org.arsye.ledger.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arsye.ledger.Json;
import org.arsye.ledger.entry.Entry;

/** Members of an object, to be read from an entry or to be told. */
final class Fields {

    private final Map<String, Json> members;

    Fields() {
        this.members = new LinkedHashMap<>();
    }

    Fields(Json.Obj object) {
        this.members = object.members();
    }

    /** Where it stands in the ledger, what it is, when it was recorded and, for an official act, by which role. */
    static Fields of(Entry entry) {
        Fields fields = new Fields();
        fields.put("type", entry.type());
        fields.where(entry);
        return fields;
    }

    /** The same without the type. */
    void where(Entry entry) {
        members.put("position", new Json.Int(entry.position()));
        put("entry", entry.id());
        put("at", entry.at());
        role(entry).ifPresent(role -> members.put("by", role));
    }

    static Optional<Json> role(Entry entry) {
        return entry.json().member("actor").flatMap(actor -> new Fields((Json.Obj) actor).value("role"));
    }

    Set<String> names() {
        return members.keySet();
    }

    void put(String name, String text) {
        members.put(name, new Json.Str(text));
    }

    void put(String name, Json value) {
        members.put(name, value);
    }

    /** Those of them that are there. */
    void copy(Fields from, String... names) {
        for (String name : names) {
            from.value(name).ifPresent(value -> members.put(name, value));
        }
    }

    /** The digest of a sealed field, if it is there. */
    void digest(Fields from, String name) {
        from.value(name)
                .flatMap(field -> field instanceof Json.Obj object ? object.member("sd") : Optional.empty())
                .ifPresent(digest -> members.put(name, digest));
    }

    Optional<Json> value(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Optional<String> text(String name) {
        return value(name)
                .flatMap(value -> value instanceof Json.Str text ? Optional.of(text.value()) : Optional.empty());
    }

    Optional<Long> number(String name) {
        return value(name)
                .flatMap(value -> value instanceof Json.Int number ? Optional.of(number.value()) : Optional.empty());
    }

    Json.Obj json() {
        return new Json.Obj(members);
    }
}
