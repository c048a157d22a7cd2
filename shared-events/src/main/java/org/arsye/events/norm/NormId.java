package org.arsye.events.norm;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** Names a norm pack in all its versions, or the holidays of one place and year. It follows from what it names. */
public record NormId(UUID value) {
    public NormId {
        Objects.requireNonNull(value);
    }

    /** All versions of one pack: a UUID made of the MD5 of {@code norm-pack/} and its name. */
    public static NormId ofPack(String pack) {
        return named("norm-pack/" + pack);
    }

    /** All versions of one calendar: a UUID made of the MD5 of {@code holiday-calendar/}, the place, a dash and the year. */
    public static NormId ofCalendar(String place, int year) {
        return named("holiday-calendar/" + place + "-" + year);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static NormId of(String written) {
        return new NormId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static NormId named(String name) {
        return new NormId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
