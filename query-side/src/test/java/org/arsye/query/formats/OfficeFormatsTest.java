package org.arsye.query.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.arsye.query.formats.office.DocxFormat;
import org.arsye.query.formats.office.OdsFormat;
import org.arsye.query.formats.office.XlsxFormat;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What spreadsheets and word processors read. */
class OfficeFormatsTest {

    private static final String CSV_OF_SECOND_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";

    static Stream<Format> sheets() {
        return Stream.of(new XlsxFormat(), new OdsFormat());
    }

    @Test
    void a_workbook_has_texts_numbers_and_days_and_no_formula() throws IOException {
        byte[] xlsx = Samples.bytes(new XlsxFormat(), Samples.document("sq", "sr-Latn"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("report", "main", "none");
            List<Row> rows = book.findSheet("main").orElseThrow().read();
            assertThat(rows.getFirst().stream().map(cell -> cell.getText()))
                    .containsExactly(
                            "Nr / Br",
                            "Dita / Dan",
                            "Teksti / Tekst",
                            "Arsyetimi",
                            "Obrazloženje",
                            "Vegza / Veza",
                            "Shenja / Oznaka");
            assertThat(rows.get(1).getCell(0).asNumber().intValueExact()).isEqualTo(1000);
            assertThat(rows.get(1).getCell(1).asDate().toLocalDate()).hasToString("2026-03-02");
            assertThat(rows.get(1).getCell(2).getText()).isEqualTo(Samples.LETTERS + " \uFFFD 1");
            assertThat(rows.get(2).getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCell(2).getText()).isEqualTo(Samples.FORMULA);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void another_office_opens_the_sheets(Format format) throws IOException {
        byte[] file = Samples.bytes(format, Samples.document("sq", "sr-Latn"));
        String csv = Files.readString(Programs.converted(file, format.suffix(), CSV_OF_SECOND_SHEET, "csv"));
        assertThat(csv.lines().toList().getFirst())
                .isEqualTo("Nr / Br,Dita / Dan,Teksti / Tekst,Arsyetimi,Obrazloženje,Vegza / Veza,Shenja / Oznaka");
        assertThat(csv).contains("1000,2026-03-02," + Samples.LETTERS, "," + Samples.FORMULA + ",Sepse 2,Zato što 2,");
    }

    @Test
    void another_office_opens_the_pages() throws IOException {
        byte[] docx = Samples.bytes(new DocxFormat(), Samples.document("sq", "sr-Latn"));
        byte[] pdf = Files.readAllBytes(Programs.converted(docx, "docx", "pdf", "pdf"));
        String text = Programs.text(pdf);
        assertThat(text).contains("Raport \"<&>\" / Izveštaj \"<&>\"", "Rreshti i dytë", "Drugi red", "Zato što 3");
        assertThat(text.replaceAll("\\s+", "")).contains(Samples.LETTERS.replace(" ", ""));
    }

    @Test
    void the_pages_have_headings_and_rows_of_heads() {
        byte[] docx = Samples.bytes(new DocxFormat(), Samples.document("sr-Latn"));
        Document body = Jsoup.parse(Programs.files(docx).get("word/document.xml"), "", Parser.xmlParser());
        assertThat(body.select("w|pStyle[w:val=Heading1]")).hasSize(2);
        assertThat(body.select("w|tblHeader")).hasSize(1);
        assertThat(body.select("w|tbl").last().select("w|tr")).hasSize(4);
        assertThat(body.text()).contains("Nema redova");
    }

    @Test
    void a_sheet_of_opendocument_says_first_what_it_is() {
        byte[] ods = Samples.bytes(new OdsFormat(), Samples.document("sq"));
        assertThat(new String(ods, 30, 54, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    }

    @Test
    void a_text_that_is_too_long_for_a_cell_says_that_it_goes_on() throws IOException {
        String letter = "\uD83C\uDF33";
        Wording name = new Wording(List.of(new Spoken("x", "sq")));
        Part.Table table = new Part.Table(
                "main",
                name,
                List.of(new Column("x", name, Column.Kind.QUOTE, 1)),
                Rows.of(List.of(List.of(new Cell.Quote(new Spoken("_x0041_" + letter.repeat(20_000), "sq"))))),
                name);
        org.arsye.query.formats.Document document = new org.arsye.query.formats.Document(
                "x", name, List.of("sq"), java.time.Instant.EPOCH, "main", "x", List.of(table));
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(Samples.bytes(new XlsxFormat(), document)))) {
            String text = book.findSheet("main")
                    .orElseThrow()
                    .read()
                    .get(1)
                    .getCell(0)
                    .getText();
            assertThat(text).endsWith(letter + " […]").contains("x0041_" + letter);
        }
    }
}
