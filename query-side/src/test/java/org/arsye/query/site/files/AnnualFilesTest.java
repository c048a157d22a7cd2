package org.arsye.query.site.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.annualreport.AnnualChapterWritten;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.annualreport.AnnualReportPublished;
import org.arsye.query.formats.Programs;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Reported;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The report of a year as files, opened by programs of others. */
class AnnualFilesTest {

    private static final String PACK = "XK-GOV-05-2016";
    private static final String CSV_OF_FIRST_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";

    /** Letters. */
    private static final int MORE_THAN_PAGES_TAKE = 4_100_000;

    private final ReadSide side = ReadSide.running();
    private Reported reported;

    static Stream<String> languages() {
        return Stream.of("sq", "sr", "en", "sq%2Bsr");
    }

    static Stream<String> offices() {
        return Stream.of("docx", "ods", "xlsx");
    }

    @BeforeEach
    void published() {
        side.pen().at(Instant.parse("2026-04-01T08:00:00Z"));
        reported = new Reported().in(side.pen());
        AnnualReportId year = AnnualReportId.ofYear(PACK, 2026, reported.story.body);
        LocalizedText words =
                new LocalizedText("Parathënie: " + Reported.LETTERS, "Predgovor: " + Reported.LETTERS, "A");
        side.given(
                new AnnualReportDrafted(year, PACK, 2026, reported.story.body, reported.position()),
                new AnnualChapterWritten(year, AnnualChapter.FOREWORD, Sealed.text(words)),
                new AnnualReportPublished(year, 1, reported.position(), null));
    }

    private byte[] file(String suffix, String language) {
        side.now();
        return side.http()
                .get()
                .uri(side.address(
                        "/api/v1/reports/annual/2026." + suffix + "?lang=" + language + "&body=" + reported.story.body))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void as_pages_for_archives_and_for_those_who_listen(String language) {
        byte[] pdf = file("pdf", language);
        assertThat(Programs.flaws(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Programs.flaws(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        String said = Programs.letters("pdf", pdf);
        if (!language.equals("en")) {
            assertThat(said).contains(letters(Reported.LETTERS));
        }
        assertThat(said).contains(AnnualDocuments.TEMPLATE, PACK);
    }

    @ParameterizedTest
    @MethodSource("offices")
    void another_office_opens_it_and_reads_the_right_letters(String suffix) throws IOException {
        byte[] file = file(suffix, "sq%2Bsr");
        boolean pages = suffix.equals("docx");
        byte[] read = java.nio.file.Files.readAllBytes(
                Programs.converted(file, suffix, pages ? "pdf" : CSV_OF_FIRST_SHEET, pages ? "pdf" : "csv"));
        String said = Programs.letters(pages ? "pdf" : "csv", read);
        assertThat(said)
                .contains(
                        letters("Parathënie: " + Reported.LETTERS),
                        letters("Predgovor: " + Reported.LETTERS),
                        letters("Ministria e Parqeve"));
    }

    @Test
    void its_figures_are_numbers() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx", "en")))) {
            List<Row> rows = book.findSheet("figures").orElseThrow().read();
            assertThat(rows.stream().skip(1).map(row -> row.getCell(1).getType()))
                    .containsOnly(CellType.NUMBER);
            assertThat(rows.stream()
                            .filter(row -> row.getCell(0).getText().equals("Comments received"))
                            .map(row -> row.getCell(1).asNumber().intValueExact()))
                    .containsExactly(6);
        }
    }

    @Test
    void what_the_regulation_asks_for_is_answered_with_the_figures_of_the_report() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx", "en")))) {
            Map<String, BigDecimal> figures = book.findSheet("figures").orElseThrow().read().stream()
                    .skip(1)
                    .collect(Collectors.toMap(
                            row -> row.getCell(0).getText(),
                            row -> row.getCell(1).asNumber()));
            List<Row> asked = book.findSheet("asked").orElseThrow().read().stream()
                    .skip(1)
                    .filter(row -> row.getCellCount() > 2
                            && row.getCell(2) != null
                            && row.getCell(2).getType() == CellType.NUMBER)
                    .toList();
            assertThat(asked).hasSizeGreaterThan(2);
            for (Row row : asked) {
                String figure = row.getCell(1).getText();
                assertThat(row.getCell(2).asNumber()).as(figure).isEqualTo(figures.get(figure));
            }
        }
    }

    @Test
    void what_is_too_long_for_pages_is_refused_with_the_formats_that_take_it() {
        AnnualReportId year = AnnualReportId.ofYear(PACK, 2025, reported.story.body);
        String words = "ë".repeat(MORE_THAN_PAGES_TAKE);
        side.given(
                new AnnualReportDrafted(year, PACK, 2025, reported.story.body, reported.position()),
                new AnnualChapterWritten(year, AnnualChapter.FOREWORD, Sealed.text(new LocalizedText(words, "A", "A"))),
                new AnnualReportPublished(year, 1, reported.position(), null));
        side.now();
        String address = "/api/v1/reports/annual/2025.%s?lang=sq&body=" + reported.story.body;
        side.http()
                .get()
                .uri(side.address(address.formatted("pdf")))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_LONG_FOR_THIS_FORMAT")
                .jsonPath("$.title")
                .value(String.class, title -> assertThat(title).contains("body"))
                .jsonPath("$.errors[0].parameter")
                .isEqualTo("suffix")
                .jsonPath("$.errors[0].allowed")
                .isEqualTo(List.of("html", "docx", "ods", "xlsx", "csv"));
        side.http()
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(32 << 20))
                .build()
                .get()
                .uri(side.address(address.formatted("html")))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
