package org.arsye.command.comment.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    @Nested
    class Csv {

        @Test
        void keeps_quotes_line_breaks_and_letters_as_they_are() {
            List<Row> rows = csv("text,provision\r\n\"He said \"\"po\"\",\nthen ë ç đ ž\r\n\",art_7\r\n");

            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().comment().text()).isEqualTo("He said \"po\",\nthen ë ç đ ž\r\n");
            assertThat(rows.getFirst().comment().provision()).isEqualTo("art_7");
        }

        @Test
        void reads_what_a_spreadsheet_here_writes() {
            List<Row> rows = csv("\uFEFFtext;contributorName\nPo, ashtu;Shembull\n");

            assertThat(rows.getFirst().comment().text()).isEqualTo("Po, ashtu");
            assertThat(rows.getFirst().comment().contributorName()).isEqualTo("Shembull");
        }

        @Test
        void understands_another_platforms_headings() {
            List<Row> rows = csv("timestamp,comment-id,moderated,comment-body\n1518501496471,895,-1,Wider roads\n");

            assertThat(rows.getFirst().moderatedOut()).isTrue();
            assertThat(rows.getFirst().comment().receivedAt()).isEqualTo("1518501496471");
            assertThat(rows.getFirst().comment().text()).isEqualTo("Wider roads");
        }

        @Test
        void a_row_with_too_many_fields_is_refused_alone() {
            List<Row> rows = csv("text,provision\na,b,c\nsecond,\n");

            assertThat(rows.get(0).faults()).extracting(RowAnswer.Fault::code).containsExactly("HAND_IN_ROW_TOO_WIDE");
            assertThat(rows.get(1).comment().text()).isEqualTo("second");
        }

        @Test
        void bytes_that_are_no_utf8_end_the_file_with_a_fault_and_never_with_a_replaced_letter() {
            byte[] head = "text\nfirst\n".getBytes(StandardCharsets.UTF_8);
            byte[] file = java.util.Arrays.copyOf(head, head.length + 2);
            file[head.length] = (byte) 0xEB;
            file[head.length + 1] = '\n';

            assertThatThrownBy(() -> all(new CsvRows(new ByteArrayInputStream(file))))
                    .isInstanceOf(UnusableFile.class)
                    .hasMessage("HAND_IN_NOT_READABLE");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "provision,language\nart_1,sq\n", "text,comment-body\na,b\n"})
        void a_file_without_one_column_for_the_text_is_unusable(String file) {
            assertThatThrownBy(() -> csv(file)).isInstanceOf(UnusableFile.class);
        }
    }

    @Nested
    class Ndjson {

        @Test
        void a_line_separator_inside_a_text_is_a_letter() {
            List<Row> rows = ndjson("{\"text\":\"one\u2028still one\"}\n{\"text\":\"two\",\"provision\":null}\n");

            assertThat(rows).extracting(row -> row.comment().text()).containsExactly("one\u2028still one", "two");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[1]", "{", "{\"text\":{}}", "{\"text\":1.5}", "{\"other\":\"x\"}"})
        void a_line_that_is_no_row_is_refused_alone(String line) {
            List<Row> rows = ndjson(line + "\n{\"text\":\"two\"}\n");

            assertThat(rows.get(0).faults()).hasSize(1);
            assertThat(rows.get(1).comment().text()).isEqualTo("two");
        }
    }

    private static List<Row> csv(String file) {
        return all(new CsvRows(stream(file)));
    }

    private static List<Row> ndjson(String file) {
        return all(new NdjsonRows(stream(file)));
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> all(Iterator<Row> rows) {
        List<Row> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }
}
