package org.arsye.query.platform;

import java.time.Instant;
import java.util.UUID;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;

/** A row on its way into a view. A column that nobody sets is null in a first version, and as it was in a later one. */
public final class Row {

    private final Shape shape;
    private final Object[] values;

    Row(Shape shape) {
        this(shape, new Object[shape.columns().size()]);
    }

    private Row(Shape shape, Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    Row copy() {
        return new Row(shape, values.clone());
    }

    Row with(String column, Object value) {
        values[shape.place(column)] = value;
        return this;
    }

    Object at(int place) {
        return values[place];
    }

    private Object value(String column) {
        return values[shape.place(column)];
    }

    public Row set(String column, UUID value) {
        return with(column, value);
    }

    public Row set(String column, Number value) {
        return with(column, value);
    }

    public Row set(String column, String text) {
        return with(column, Columns.plain(text));
    }

    public Row set(String column, String[] texts) {
        return with(column, texts);
    }

    public Row set(String column, Enum<?> code) {
        return with(column, code == null ? null : code.name());
    }

    public Row set(String column, Instant instant) {
        return with(column, Columns.time(instant));
    }

    public Row set(String column, Sealed<?> sealed) {
        return with(column, Columns.json(sealed));
    }

    public Row set(String column, LocalizedText text) {
        return with(column, Columns.json(text));
    }

    public UUID uuid(String column) {
        return (UUID) value(column);
    }

    public String text(String column) {
        return (String) value(column);
    }

    public String[] texts(String column) {
        return (String[]) value(column);
    }

    long position(String column) {
        return (Long) value(column);
    }
}
