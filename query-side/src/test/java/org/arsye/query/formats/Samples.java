package org.arsye.query.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A document with everything that the model has, in one language or two. */
public final class Samples {

    public static final String LETTERS = "ë ç Ë Ç đ ž š ć č Đ Ž Š Ć Č ђ Ђ ж ш ff fi ffl";
    public static final String FORMULA = "=1+1";

    private Samples() {}

    public static Document document(String... languages) {
        return document(List.of(languages), 3);
    }

    public static Document document(List<String> languages, int rows) {
        List<Column> columns = List.of(
                new Column("no", said(languages, "Nr", "Br"), Column.Kind.NUMBER, 5),
                new Column("day", said(languages, "Dita", "Dan"), Column.Kind.SHORT, 10),
                new Column("text", said(languages, "Teksti", "Tekst"), Column.Kind.QUOTE, 30),
                new Column("reason", said(languages, "Arsyetimi", "Obrazloženje"), Column.Kind.PROSE, 30),
                new Column("link", said(languages, "Vegza", "Veza"), Column.Kind.SHORT, 10),
                new Column("two", said(languages, "Dy", "Dva"), Column.Kind.SHORT, 10, Column.Medium.PAGE),
                new Column("id", said(languages, "Shenja", "Oznaka"), Column.Kind.SHORT, 10, Column.Medium.SHEET));
        Rows all = taking -> {
            for (int i = 1; i <= rows; i++) {
                taking.accept(row(languages, i));
            }
        };
        List<Part> parts = List.of(
                new Part.Facts(
                        said(languages, "Të dhëna", "Podaci"),
                        List.of(
                                new Part.Fact(said(languages, "Emri", "Ime"), words(said(languages, "Çka", "Šta"))),
                                new Part.Fact(
                                        said(languages, "Pjesa", "Udeo"),
                                        new Cell.Share(333, said(languages, "33,3 %", "33,3 %"))),
                                new Part.Fact(
                                        said(languages, "Kur", "Kada"),
                                        new Cell.Time(
                                                Instant.parse("2026-03-05T22:30:15.5Z"),
                                                ZoneId.of("Europe/Belgrade"),
                                                said(languages, "nesër", "sutra"))),
                                new Part.Fact(said(languages, "Asgjë", "Ništa"), Cell.NONE))),
                new Part.Heading(2, said(languages, "Kapitulli", "Poglavlje")),
                new Part.Paragraph(said(languages, "Rreshti i parë\nRreshti i dytë", "Prvi red\nDrugi red")),
                new Part.Note(said(languages, "Vini re", "Napomena")),
                new Part.Table(
                        "main", said(languages, "Tabela", "Tabela"), columns, all, said(languages, "Bosh", "Prazno")),
                new Part.Heading(2, said(languages, "Bosh", "Prazno")),
                new Part.Table(
                        "none",
                        said(languages, "Asgjë", "Ništa"),
                        columns,
                        Rows.of(List.of()),
                        said(languages, "Nuk ka rreshta", "Nema redova")));
        return new Document(
                "sample " + languages,
                said(languages, "Raport \"<&>\"", "Izveštaj \"<&>\""),
                languages,
                Instant.parse("2026-03-05T10:11:12.345Z"),
                "main",
                "arsye · \"mark\" · #7",
                parts);
    }

    private static List<Cell> row(List<String> languages, int i) {
        return List.of(
                new Cell.Number(1_000L * i, said(languages, i + ".000", i + ".000")),
                new Cell.Day(LocalDate.of(2026, 3, i % 28 + 1), said(languages, "mars", "mart")),
                new Cell.Quote(new Spoken(i == 2 ? FORMULA : LETTERS + " \u0007 " + i, "sq")),
                words(said(languages, "Sepse " + i, "Zato što " + i)),
                new Cell.Link("00A-" + i, "/comments/" + i, said(languages, "Komenti", "Komentar")),
                new Cell.Several(
                        List.of(words(said(languages, "lart", "gore")), words(said(languages, "poshtë", "dole")))),
                words(said(languages, "id-" + i, "id-" + i)));
    }

    private static Cell words(Wording wording) {
        return new Cell.Words(wording);
    }

    private static Wording said(List<String> languages, String sq, String sr) {
        return new Wording(languages.stream()
                .map(language -> language.startsWith("sr") ? new Spoken(sr, language) : new Spoken(sq, language))
                .toList());
    }

    public static byte[] bytes(Format format, Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One language, another, and two. */
    public static Stream<List<String>> languages() {
        return Stream.of(List.of("sq"), List.of("sr-Latn"), List.of("en"), List.of("sq", "sr-Latn"));
    }
}
