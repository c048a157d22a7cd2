package org.arsye.query.formats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What stands in one place of a table or beside the name of a fact. */
public sealed interface Cell {

    /** Nothing. */
    Cell NONE = new None();

    /** How people read it, in the languages of the document; empty for nothing. */
    List<Spoken> shown();

    /** How programs read it, in one of the languages of the document: ISO days and times, bare numbers. */
    String exact(int language);

    /** Nothing stands there. */
    record None() implements Cell {

        @Override
        public List<Spoken> shown() {
            return List.of();
        }

        @Override
        public String exact(int language) {
            return "";
        }
    }

    /** Said in each language. */
    record Words(Wording wording) implements Cell {

        @Override
        public List<Spoken> shown() {
            return wording.said();
        }

        @Override
        public String exact(int language) {
            return language < 0 ? wording.line() : wording.said().get(language).text();
        }
    }

    /** What somebody wrote, in the language of their choice. */
    record Quote(Spoken text) implements Cell {

        @Override
        public List<Spoken> shown() {
            return List.of(text);
        }

        @Override
        public String exact(int language) {
            return text.text();
        }
    }

    /** A number that may be calculated with. */
    record Number(long value, Wording wording) implements Cell {

        @Override
        public List<Spoken> shown() {
            return wording.said();
        }

        @Override
        public String exact(int language) {
            return Long.toString(value);
        }
    }

    /** A day in the place that the document is about. */
    record Day(LocalDate value, Wording wording) implements Cell {

        @Override
        public List<Spoken> shown() {
            return wording.said();
        }

        @Override
        public String exact(int language) {
            return value.toString();
        }
    }

    /** A part of a whole, in thousandths. */
    record Share(long thousandths, Wording wording) implements Cell {

        @Override
        public List<Spoken> shown() {
            return wording.said();
        }

        @Override
        public String exact(int language) {
            return BigDecimal.valueOf(thousandths, 3).toPlainString();
        }
    }

    /** A moment, in the place that the document is about. */
    record Time(Instant value, ZoneId zone, Wording wording) implements Cell {

        /** As the clocks of the place showed it, to the second. */
        public LocalDateTime local() {
            return value.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public List<Spoken> shown() {
            return wording.said();
        }

        @Override
        public String exact(int language) {
            return value.toString();
        }
    }

    /** One thing above the other. */
    record Several(List<Cell> cells) implements Cell {

        public Several {
            cells = List.copyOf(cells);
        }

        @Override
        public List<Spoken> shown() {
            return cells.stream()
                    .flatMap(cell -> Wording.different(cell.shown()).stream())
                    .toList();
        }

        @Override
        public String exact(int language) {
            return cells.stream().map(cell -> cell.exact(language)).collect(Collectors.joining("\n"));
        }
    }

    /**
     * Something that can be gone to.
     *
     * @param address absolute, or a path of this site
     * @param names what lies there, said for those who do not see where it stands
     */
    record Link(String text, String address, Wording names) implements Cell {

        @Override
        public List<Spoken> shown() {
            return List.of(new Spoken(text, null));
        }

        @Override
        public String exact(int language) {
            return text;
        }
    }
}
