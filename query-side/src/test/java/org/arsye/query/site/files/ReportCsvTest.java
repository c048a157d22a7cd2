package org.arsye.query.site.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Reported;
import org.junit.jupiter.api.Test;

/** The table of a report as CSV. */
class ReportCsvTest {

    private final ReadSide side = ReadSide.running();
    private final Reported reported = new Reported().in(side.pen());

    private String csv(String query) {
        byte[] answer = side.http()
                .get()
                .uri(side.address("/api/v1/consultations/" + reported.story.consultation + "/report.csv" + query))
                .header("Arsye-After", Long.toString(reported.position()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(answer, StandardCharsets.UTF_8);
    }

    private List<NamedCsvRecord> rows(String query) {
        return CsvReader.builder().ofNamedCsvRecord(csv(query).substring(1)).stream()
                .toList();
    }

    @Test
    void has_a_row_for_every_comment_and_says_what_the_page_says() {
        List<NamedCsvRecord> rows = rows("?lang=en");
        assertThat(rows)
                .extracting(row -> row.getField("Outcome"))
                .containsExactly(
                        "Accepted", "Rejected", "Rejected", "Noted", "Withdrawn by its author", "Not answered yet");
        NamedCsvRecord first = rows.getFirst();
        assertThat(first.getField("Comment")).isEqualTo("Shkronjat: " + Reported.LETTERS);
        assertThat(first.getField("Who")).isEqualTo(Reported.NAME);
        assertThat(first.getField("Provision")).isEqualTo("Article 7, paragraph 2");
        assertThat(first.getField("Justification")).isEqualTo(Reported.BECAUSE);
        assertThat(first.getField("Received on")).isEqualTo("2026-03-02");
    }

    @Test
    void begins_with_the_mark_of_utf_8_and_names_each_column() {
        assertThat(csv("?lang=en")).startsWith("\uFEFFRow,No.,");
        assertThat(rows("?lang=en").getFirst().getHeader())
                .containsExactly(
                        "Row",
                        "No.",
                        "Id of the comment",
                        "Provision",
                        "Who",
                        "Kind of contributor",
                        "Received",
                        "Received on",
                        "After the end of the period",
                        "Comment",
                        "Language",
                        "Proposed wording",
                        "Outcome",
                        "Justification",
                        "Changes the draft at",
                        "Decided by (role)",
                        "Answered on",
                        "Report");
    }

    @Test
    void a_row_says_where_it_stands_and_who_answered_or_that_nobody_did() {
        List<NamedCsvRecord> rows = rows("?lang=en");
        assertThat(rows).extracting(row -> row.getField("Row")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(rows)
                .extracting(row -> row.getField("Decided by (role)"))
                .containsExactly("official", "official", "official", "official", "", "");
        NamedCsvRecord waiting = rows.getLast();
        assertThat(waiting.getField("Justification")).isEqualTo("No published answer");
        assertThat(waiting.getField("Answered on")).isEmpty();
        assertThat(rows.getFirst().getField("Changes the draft at")).isEqualTo("Article 7");
        assertThat(rows.getFirst().getField("Proposed wording")).isEqualTo("Më mirë: " + Reported.LETTERS);
        assertThat(rows).allMatch(row -> row.getField("Report").contains("#" + reported.asOf()));
    }

    @Test
    void keeps_from_the_public_what_the_page_keeps() {
        assertThat(csv("?lang=sq"))
                .doesNotContain(Reported.SECRET, "E marr mbrapsht")
                .contains("Pa emër");
        assertThat(rows("?lang=en").get(2).getField("Who")).isEqualTo("anonymous");
    }

    @Test
    void no_cell_begins_like_a_formula() {
        assertThat(rows("?lang=sr"))
                .allSatisfy(row -> assertThat(row.getFields())
                        .noneMatch(field -> !field.isEmpty() && "=+-@\t\r\n".indexOf(field.charAt(0)) >= 0));
        assertThat(csv("?lang=sr")).contains("\"'=HYPERLINK(");
    }

    @Test
    void two_languages_stand_side_by_side() {
        List<NamedCsvRecord> rows = rows("?lang=sq%2Bsr");
        assertThat(rows.getFirst().getField("Arsyetimi")).isEqualTo(Reported.BECAUSE);
        assertThat(rows.getFirst().getField("Obrazloženje")).isEqualTo("Zato što đ ž š ć č ђ");
    }

    @Test
    void is_had_by_saying_what_is_accepted_and_json_where_nothing_is_said() {
        for (String[] wish : new String[][] {
            {"text/csv", "text/csv"},
            {"application/pdf", "application/pdf"},
            {"text/csv;q=0.5, application/pdf", "application/pdf"},
            {"application/pdf, text/csv;q=0.5", "application/pdf"},
            {"text/html,application/xhtml+xml,*/*;q=0.8", "text/html"},
            {"application/json", "application/json"},
            {"*/*", "application/json"}
        }) {
            side.http()
                    .get()
                    .uri("/api/v1/consultations/" + reported.story.consultation + "/report")
                    .header("Accept", wish[0])
                    .header("Arsye-After", Long.toString(reported.position()))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentTypeCompatibleWith(wish[1]);
        }
    }
}
