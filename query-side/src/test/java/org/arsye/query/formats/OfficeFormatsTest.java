package org.arsye.query.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arsye.query.formats.office.DocxFormat;
import org.arsye.query.formats.office.OdsFormat;
import org.arsye.query.formats.office.XlsxFormat;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
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

    private static final String CSV_OF_FIRST_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";

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
    void a_share_and_a_moment_are_numbers_that_can_be_calculated_with() throws IOException {
        byte[] xlsx = Samples.bytes(new XlsxFormat(), Samples.document("sq"));
        ReadingOptions withFormats = new ReadingOptions(true, false);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx), withFormats)) {
            List<Row> rows = book.findSheet("report").orElseThrow().read();
            Row share = row(rows, "Pjesa");
            assertThat(share.getCell(1).asNumber()).isEqualByComparingTo("0.333");
            assertThat(share.getCell(1).getDataFormatString()).isEqualTo("0.0%");
            assertThat(row(rows, "Kur").getCell(1).asDate()).hasToString("2026-03-05T23:30:15");
        }
        byte[] ods = Samples.bytes(new OdsFormat(), Samples.document("sq"));
        String csv = Files.readString(Programs.converted(ods, "ods", CSV_OF_FIRST_SHEET, "csv"));
        assertThat(csv.lines()).contains("Pjesa,33.3%", "Kur,2026-03-05 23:30:15");
        assertThat(Programs.files(ods).get("content.xml"))
                .contains(
                        "office:value-type=\"percentage\" office:value=\"0.333\"",
                        "office:value-type=\"date\" office:date-value=\"2026-03-02\"",
                        "office:date-value=\"2026-03-05T23:30:15\"");
    }

    private static Row row(List<Row> rows, String name) {
        return rows.stream()
                .filter(row ->
                        row.getCell(0) != null && name.equals(row.getCell(0).getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_page_says_which_report_it_is_of_and_its_number() throws IOException {
        byte[] docx = Samples.bytes(new DocxFormat(), Samples.document(List.of("sq"), 200));
        byte[] pdf = Files.readAllBytes(Programs.converted(docx, "docx", "pdf", "pdf"));
        String[] pages = Programs.text(pdf).split("\f");
        assertThat(pages).hasSizeGreaterThan(2);
        for (int i = 0; i < pages.length; i++) {
            assertThat(pages[i]).contains("Raport \"<&>\"", "\"mark\"", (i + 1) + " / " + pages.length);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void a_text_that_is_too_long_for_a_cell_goes_on_in_another(Format format) throws IOException {
        String letter = "\uD83C\uDF33";
        String whole = "_x0041_" + "ë".repeat(32_755) + letter.repeat(25_000) + "fundi";
        byte[] file = Samples.bytes(format, one(whole, 1));
        byte[] xlsx = format.suffix().equals("xlsx")
                ? file
                : Files.readAllBytes(Programs.converted(file, "ods", "xlsx", "xlsx"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = book.findSheet("continued").orElseThrow().read();
            String begun = text(book.findSheet("main").orElseThrow().read().get(1), 0);
            assertThat(begun.replace("_x005F_", "_"))
                    .hasSizeLessThanOrEqualTo(32_767)
                    .endsWith(" […] → continued, 2");
            assertThat(rows.stream().skip(1).map(row -> text(row, 0))).containsOnly("main, A2");
            String rest = rows.stream().skip(1).map(row -> text(row, 1)).collect(Collectors.joining());
            assertThat((begun.substring(0, begun.indexOf(" […]")) + rest).replace("_x005F_", "_"))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void what_looks_like_an_escape_and_more_than_one_space_are_read_as_they_were_written(Format format)
            throws IOException {
        String written = " _x0041_  dy   hapësira dhe\ttabulator";
        byte[] file = Samples.bytes(format, one(written, 1));
        // That office forgives what others do not: what is in the file is looked at as well.
        assertThat(String.join("", Programs.files(file).values()))
                .contains(
                        format.suffix().equals("ods")
                                ? "<text:s/>_x0041_ <text:s/>dy <text:s/> hapësira dhe <text:s/> <text:s/>tabulator"
                                : " _x005F_x0041_  dy   hapësira dhe\ttabulator");
        String csv = Files.readString(Programs.converted(file, format.suffix(), CSV_OF_SECOND_SHEET, "csv"));
        assertThat(csv.lines().toList().getLast())
                .isEqualTo(format.suffix().equals("ods") ? written.replace("\t", "    ") : written);
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getText();
    }

    @Test
    void more_rows_than_a_sheet_holds_go_on_in_another() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(Samples.bytes(new XlsxFormat(4), one("rresht", 7))))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("report", "main", "main 2", "main 3");
            for (String sheet : List.of("main", "main 2")) {
                assertThat(book.findSheet(sheet).orElseThrow().read()).hasSize(4);
            }
            List<Row> last = book.findSheet("main 3").orElseThrow().read();
            assertThat(last.stream().map(row -> text(row, 0))).containsExactly("x", "rresht 7");
        }
        byte[] ods = Samples.bytes(new OdsFormat(4), one("rresht", 7));
        byte[] xlsx = Files.readAllBytes(Programs.converted(ods, "ods", "xlsx", "xlsx"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.findSheet("main 2").orElseThrow().read().stream().map(row -> text(row, 0)))
                    .containsExactly("x", "rresht 4", "rresht 5", "rresht 6");
        }
    }

    /** A document with one table of one column. */
    private static org.arsye.query.formats.Document one(String text, int rows) {
        Wording name = new Wording(List.of(new Spoken("x", "sq")));
        List<List<Cell>> all = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> List.<Cell>of(new Cell.Quote(new Spoken(rows == 1 ? text : text + " " + i, "sq"))))
                .toList();
        Part.Table table =
                new Part.Table("main", name, List.of(new Column("x", name, Column.Kind.QUOTE, 1)), Rows.of(all), name);
        return new org.arsye.query.formats.Document(
                "x", name, List.of("sq"), java.time.Instant.EPOCH, "main", "x", List.of(table));
    }
}
