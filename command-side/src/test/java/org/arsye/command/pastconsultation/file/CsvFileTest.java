package org.arsye.command.pastconsultation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.pastconsultation.PastConsultationCommand.Said;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;
import org.junit.jupiter.api.Test;

/** What is read from a file as people write it, and what is not taken for something else. */
class CsvFileTest {

    private static final PublicBodyId BODY = new PublicBodyId(UUID.randomUUID());
    private static final String HEADINGS = "reference,type,opened,closed,title_sq";

    @Test
    void a_row_is_read_whatever_separates_its_cells_and_however_its_days_are_written() {
        for (String file : new String[] {
            HEADINGS + "\n7,Draft_Law,2018-09-14,4.10.2018,\"Ligji, i gjatë\"\n",
            "\uFEFF" + HEADINGS.replace(',', ';') + "\r\n7;draft_law;14.09.2018;2018-10-04;Ligji, i gjatë\r\n"
        }) {
            Said said = new Cells(csv(file).next().cells()).said(BODY, "Europe/Belgrade", Set.of());
            assertThat(said.reference()).isEqualTo("7");
            assertThat(said.documentType()).isEqualTo(DocumentType.DRAFT_LAW);
            assertThat(said.openedOn()).isEqualTo(LocalDate.of(2018, 9, 14));
            assertThat(said.closedOn()).isEqualTo(LocalDate.of(2018, 10, 4));
            assertThat(said.title().sq()).isEqualTo("Ligji, i gjatë");
            assertThat(said.counts()).isNull();
        }
    }

    @Test
    void cells_that_cannot_be_read_are_named_each() {
        Cells cells =
                new Cells(csv(HEADINGS + ",received,body\n7,weather,31.02.2018,soon,T,many," + UUID.randomUUID() + "\n")
                        .next()
                        .cells());

        cells.said(BODY, "Europe/Belgrade", Set.of());

        assertThat(cells.faults())
                .extracting(RowAnswer.Fault::pointer)
                .containsExactlyInAnyOrder("/type", "/opened", "/closed", "/received", "/body");
    }

    @Test
    void a_file_with_other_headings_is_none() {
        refused("", "IMPORT_EMPTY");
        refused(HEADINGS + ",colour\n", "IMPORT_HEADING_UNKNOWN");
        refused(HEADINGS + ",type\n", "IMPORT_HEADING_TWICE");
        refused("reference,type,opened,title_sq\n", "IMPORT_HEADING_MISSING");
        assertThatThrownBy(() -> new CsvFile(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3, '\n'})))
                .hasMessage("IMPORT_NOT_READABLE");
    }

    @Test
    void a_row_with_more_fields_than_headings_is_refused_and_the_next_is_read() {
        CsvFile rows = csv(HEADINGS + "\n1,2,3,4,5,6\n7,draft_law,2018-09-14,2018-10-04,T\n");
        assertThat(rows.next().fault()).isEqualTo("IMPORT_ROW_TOO_WIDE");
        assertThat(rows.next().cells()).containsEntry(ImportColumn.REFERENCE, "7");
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void a_file_is_cut_off_where_it_has_more_rows_than_are_taken_and_says_so() {
        StringBuilder file = new StringBuilder(HEADINGS).append('\n');
        for (int i = 0; i <= CsvFile.MOST_ROWS; i++) {
            file.append(i).append(",draft_law,2018-09-14,2018-10-04,T\n");
        }
        CsvFile rows = csv(file.toString());
        for (int i = 0; i < CsvFile.MOST_ROWS; i++) {
            assertThat(rows.next().fault()).isNull();
        }
        assertThat(rows.isWhole()).isTrue();
        assertThat(rows.next().fault()).isEqualTo("IMPORT_TOO_MANY_ROWS");
        assertThat(rows.hasNext()).isFalse();
        assertThat(rows.isWhole()).isFalse();
    }

    @Test
    void a_file_is_counted_while_it_is_read_and_cut_off_where_it_is_too_large() {
        byte[] row =
                ("1,draft_law,2018-09-14,2018-10-04," + "T".repeat(10_000) + "\n").getBytes(StandardCharsets.UTF_8);
        Endless file = new Endless((HEADINGS + "\n").getBytes(StandardCharsets.UTF_8), row);
        CsvFile rows = new CsvFile(file);
        CsvFile.Row last = rows.next();
        while (rows.hasNext()) {
            last = rows.next();
        }
        assertThat(last.fault()).isEqualTo("IMPORT_TOO_LARGE");
        assertThat(last.number()).isGreaterThan(2_000);
        assertThat(rows.isWhole()).isFalse();
        assertThat(file.given).isBetween(25L << 20, 26L << 20);
        assertThatThrownBy(() -> new CsvFile(new Endless(new byte[0], "x".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnusableImport.class);
    }

    /** What would never end by itself. */
    private static final class Endless extends java.io.InputStream {
        private final byte[] first;
        private final byte[] then;
        private long given;

        Endless(byte[] first, byte[] then) {
            this.first = first;
            this.then = then;
        }

        @Override
        public int read() {
            long at = given++;
            return at < first.length ? first[(int) at] : then[(int) ((at - first.length) % then.length)];
        }
    }

    @Test
    void what_the_rules_object_to_is_named_by_its_column() {
        assertThat(ImportColumn.pointer("/openedOn")).isEqualTo("/opened");
        assertThat(ImportColumn.pointer("/title/sr")).isEqualTo("/title_sr");
        assertThat(ImportColumn.pointer("/figures")).isEqualTo("/received");
        assertThat(ImportColumn.pointer("/reference")).isEqualTo("/reference");
        assertThat(ImportColumn.pointer(null)).isEmpty();
    }

    @Test
    void the_document_names_every_column() throws IOException {
        String document = Files.readString(Path.of("../docs/IMPORTS.md"));
        for (ImportColumn column : ImportColumn.values()) {
            assertThat(document).contains("| `" + column.heading() + "` |");
        }
        assertThat(document).contains("20,000 rows", "25 MiB");
        assertThat(CsvFile.MOST_ROWS).isEqualTo(20_000);
    }

    private static void refused(String file, String code) {
        assertThatThrownBy(() -> csv(file)).isInstanceOf(UnusableImport.class).hasMessage(code);
    }

    private static CsvFile csv(String file) {
        return new CsvFile(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
