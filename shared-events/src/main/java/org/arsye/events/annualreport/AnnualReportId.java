package org.arsye.events.annualreport;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.arsye.events.publicbody.PublicBodyId;

/** Names the report of a year. It follows from whose it is, so that there is one and not two of the same year. */
public record AnnualReportId(UUID value) {
    public AnnualReportId {
        Objects.requireNonNull(value);
    }

    /**
     * The one of this year under this regulation: a UUID made of the MD5 of {@code annual-report/}, the pack, the year and the
     * body.
     *
     * @param body null for the report over all bodies
     */
    public static AnnualReportId ofYear(String normPack, int year, PublicBodyId body) {
        String named = "annual-report/" + normPack + "/" + year + "/" + (body == null ? "" : body);
        return new AnnualReportId(UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static AnnualReportId of(String written) {
        return new AnnualReportId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
