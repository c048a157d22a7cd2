package org.arsye.query.site.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What pages show of the report of a year. */
public final class Annual {

    private Annual() {}

    /**
     * Which report it is.
     *
     * @param body null for the one over all bodies
     * @param pack the name of the regulation
     * @param packId by which it is asked for
     * @param bodyId the same of the body; null for all
     * @param state published, draft, live
     * @param asOf the last position that the figures count
     * @param version null unless published; so is publishedAt
     */
    public record Head(
            int year,
            Said body,
            String bodyId,
            Said pack,
            String packId,
            String state,
            long asOf,
            Integer version,
            Instant publishedAt,
            Said reason,
            ZoneId zone) {

        /** The address of this report, of this body and regulation. */
        public String path() {
            return "/reports/" + year + asked();
        }

        /** The same as data. */
        public String api() {
            return "/api/v1/reports/annual/" + year + asked() + (version == null ? "" : "&version=" + version);
        }

        /** The same as a file, as of the position that it counts. */
        public String file(String suffix) {
            return "/api/v1/reports/annual/" + year + "." + suffix + asked()
                    + (version == null ? "&state=" + state + "&asOf=" + asOf : "&version=" + version);
        }

        /** The page where it is prepared. */
        public String desk() {
            return "/desk/reports/" + year + asked();
        }

        /** What stands behind a figure, as of the position that the report counts. */
        public String behind(String figure, String bodyId, String type) {
            String body = bodyId == null ? this.bodyId : bodyId;
            return "/reports/" + year + "/figures/" + figure + "?pack=" + packId
                    + (body == null ? "" : "&body=" + body)
                    + (type == null ? "" : "&type=" + type) + "&asOf=" + asOf;
        }

        /** What stands behind a figure of what was brought over, as of the same position. */
        public String behindImported(String figure, String bodyId, String type) {
            return behind(figure, bodyId, type).replace("/figures/", "/imported/");
        }

        private String asked() {
            return "?pack=" + packId + (bodyId == null ? "" : "&body=" + bodyId);
        }
    }

    /**
     * A number, and where it leads.
     *
     * @param figure what is counted
     * @param link null for nothing: nothing stands behind a zero
     */
    public record Cell(String figure, int number, String link) {}

    /** What was counted of one body or type; without a name for the sum of all. */
    public record Row(Said name, List<Cell> cells) {}

    /**
     * A table whose last row is the sum of the others.
     *
     * @param figures its columns
     */
    public record Table(List<String> figures, List<Row> rows, Row total) {}

    /** A chapter's words; null where it is not written. */
    public record Chapter(String code, Said text) {}

    /**
     * What the regulation asks of the report.
     *
     * @param wording in the reader's language
     * @param figures what of it is counted
     */
    public record Asked(Said wording, boolean verified, List<Cell> figures) {}

    /** An act adopted without consultation. */
    public record Without(
            String consultationId, Said title, Said body, String type, Instant at, long position, Said reason) {}

    /**
     * A draft, or a consultation that was brought over, behind a figure, and what it adds to it.
     *
     * @param path its page
     * @param history where its events are
     */
    public record Behind(String path, String history, Said title, Said body, String type, int counts) {}

    /**
     * What bodies brought over of the year, in figures of its own.
     *
     * @param comments the last one is the sum of the others
     * @param unruled how many more name no rules; they are counted in no report
     * @param unruledLink the list that they are in
     */
    public record Imported(Table all, Table comments, Table byType, Table byBody, int unruled, String unruledLink) {

        public boolean none() {
            return byType.rows().isEmpty();
        }
    }

    /** A year that can be read, or is published. */
    public record Listed(int year, Said body, String path, Integer version, Instant publishedAt) {}

    /**
     * How the consultations of the year kept to the standards.
     *
     * @param overall how many came to what; the parts add up to the consultations
     */
    public record Standards(int consultations, List<Part> overall, List<Kept> standards) {}

    /** @param code all_met, not_all_met, not_certain, not_judged */
    public record Part(String code, int number, String link) {}

    /** A standard, with how many consultations came to which verdict. */
    public record Kept(Said wording, boolean verified, List<Part> verdicts) {}

    /** Drafts consulted on the portal, in the reader's way of writing numbers; share is null where there was none. */
    public record Portal(int onPortal, int of, String share, String points) {}
}
