package org.arsye.query.site.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.arsye.events.LocalizedText;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Spoken;
import org.arsye.query.formats.Wording;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;

/** How a document speaks: in one language of the pages, or in two side by side. */
public final class Speech {

    private final List<Words> words;

    /** @param words of each language, in the order in which they stand side by side */
    public Speech(List<Words> words) {
        this.words = List.copyOf(words);
    }

    /** The languages as the address named them: sq, sr, en. */
    public List<String> codes() {
        return words.stream().map(Words::code).toList();
    }

    /** The languages as documents name them. */
    public List<String> languages() {
        return words.stream().map(Words::lang).toList();
    }

    /** A sentence of the pages. */
    public Wording say(String key, Object... arguments) {
        return of(w -> w.say(key, arguments));
    }

    /** Whatever can be said in one language. */
    public Wording of(Function<Words, String> saying) {
        return new Wording(
                words.stream().map(w -> new Spoken(saying.apply(w), w.lang())).toList());
    }

    /** The name of a code. */
    public Wording name(String family, Object code) {
        return of(w -> w.name(family, code));
    }

    /** A text as it was given; in another language where it was not given in one of these. */
    public Wording text(LocalizedText text, Wording otherwise) {
        if (words.stream().anyMatch(w -> w.said(text) == null)) {
            return otherwise;
        }
        return new Wording(words.stream().map(w -> spoken(w.said(text))).toList());
    }

    /** The same letters in every language. */
    public Wording same(String text) {
        return new Wording(words.stream().map(w -> new Spoken(text, null)).toList());
    }

    public Cell words(Wording wording) {
        return new Cell.Words(wording);
    }

    public Cell number(long n) {
        return new Cell.Number(n, of(w -> w.number(n)));
    }

    /** The day of a moment in a place. */
    public Cell day(Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return new Cell.Day(day, of(w -> w.day(at, zone)));
    }

    /** A day as such. */
    public Cell day(LocalDate day) {
        return new Cell.Day(day, of(w -> w.day(day)));
    }

    public Cell moment(Instant at, ZoneId zone) {
        return new Cell.Time(at, zone, of(w -> w.moment(at, zone)));
    }

    private static Spoken spoken(Said said) {
        return new Spoken(said.text(), said.lang());
    }
}
