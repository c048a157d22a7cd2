package org.arsye.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;

/** How values stand in the columns of the views. */
public final class Columns {

    /** The end of a span that is still open. */
    public static final long OPEN_END = Long.MAX_VALUE;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Columns() {}

    /** A sealed value as it stands in the record; null stays null. */
    public static String json(Sealed<?> sealed) {
        return switch (sealed) {
            case null -> null;
            case Sealed.Closed<?> closed -> EventJson.MAPPER.writeValueAsString(closed);
            case Sealed.Open<?> open -> throw new IllegalArgumentException("an open value is never stored");
        };
    }

    /** A plain text in several languages; null stays null. */
    public static String json(LocalizedText text) {
        return text == null
                ? null
                : EventJson.MAPPER.writeValueAsString(
                        new LocalizedText(plain(text.sq()), plain(text.sr()), plain(text.en())));
    }

    /** Plain figures and codes as JSON; they carry no text. */
    public static String json(Record plain) {
        return EventJson.MAPPER.writeValueAsString(plain);
    }

    /** PostgreSQL keeps no NUL: shown as the replacement character rather than stopping the view. */
    public static String plain(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    /** Milliseconds are kept, in UTC; null stays null. */
    public static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** For comparing words whatever their case and diacritics: Ligji i ri për Çështje is ligji i ri per ceshtje. */
    public static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static <E extends Enum<E>> E name(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public static LocalizedText localized(ResultSet row, String column) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : EventJson.MAPPER.readValue(json, LocalizedText.class);
    }

    /** What {@link #json(Record)} wrote. */
    public static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
        return EventJson.MAPPER.readValue(row.getString(column), type);
    }

    /** A kept JSON text; members that the type has not are passed over. */
    public static <T> T read(byte[] json, Class<T> type) {
        return EventJson.MAPPER.readValue(json, type);
    }

    /** The sealed value in a column, null if there is none; the place it opens at is given by the row. */
    public static <T> SealedField<T> sealed(
            ResultSet row, String column, UUID aggregate, long sequence, String field, long position)
            throws SQLException {
        String json = row.getString(column);
        if (json == null) {
            return null;
        }
        @SuppressWarnings("unchecked")
        Sealed.Closed<T> closed = EventJson.MAPPER.readValue(json, Sealed.Closed.class);
        return new SealedField<>(closed, aggregate, sequence, field, position);
    }
}
