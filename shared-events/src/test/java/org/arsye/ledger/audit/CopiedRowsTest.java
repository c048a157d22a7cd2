package org.arsye.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.verify.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedRowsTest {

    private static List<AuditedRow> read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<AuditedRow> read(InputStream stream) {
        List<AuditedRow> rows = new ArrayList<>();
        try {
            new CopiedRows(stream).each(rows::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Test
    void every_row_gives_the_entry_that_the_event_gave() {
        List<AuditedRow> rows = read(Rows.copied(2_000));

        assertThat(rows).hasSize(2_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Entry.bytesOf(rows.get(i).event())).isEqualTo(Samples.entry(i));
        }
    }

    @Test
    void rows_are_read_wherever_the_stream_breaks_off_for_a_while() {
        byte[] bytes = Rows.copied(3).getBytes(StandardCharsets.UTF_8);
        InputStream drop = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 7));
            }
        };

        assertThat(read(drop)).hasSize(3);
    }

    @Test
    void columns_may_stand_in_another_order_and_texts_are_unescaped() {
        String[] header = Rows.copied(0).strip().split("\t");
        String[] line = Rows.line(Rows.event(0)).strip().split("\t");
        StringBuilder turned = new StringBuilder();
        for (String[] fields : List.of(header, line)) {
            turned.append(String.join("\t", List.of(fields).reversed())).append('\n');
        }
        assertThat(Entry.bytesOf(read(turned.toString()).getFirst().event())).isEqualTo(Samples.entry(0));

        String escaped = Rows.copied(1).replace("CommentSubmitted", "a\\\\b\\tc\\nd\\re\\bf\\fg\\vhë");
        assertThat(read(escaped).getFirst().event().type()).isEqualTo("a\\b\tc\nd\re\bf\fg\u000bhë");
    }

    @Test
    void what_is_kept_of_a_leaf_may_come_along() {
        String kept = "\\\\x" + "ab".repeat(32);
        String text = Rows.copied(2)
                .replaceFirst("metadata", "metadata\tleaf\trow_digest")
                .replaceFirst(
                        "7b7d\n", "7b7d\t" + kept.replace("\\", "\\\\") + "\t" + kept.replace("\\", "\\\\") + "\n")
                .replaceFirst("7b7d\n", "7b7d\t\\\\\\\\N\t\\\\\\\\N\n".replace("\\\\\\\\", "\\\\"));

        List<AuditedRow> rows = read(text);

        assertThat(rows.get(0).kept().orElseThrow().leaf()).hasSize(32).containsOnly(0xab);
        assertThat(rows.get(1).kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-03-10 10:30:00.12+01        | 2026-03-10T09:30:00.120Z
                    2026-03-10 09:30:00+00           | 2026-03-10T09:30:00Z
                    2026-03-10 15:00:00.000001+05:30 | 2026-03-10T09:30:00.000001Z
                    1899-12-31 23:59:59.9-01:02:03   | 1900-01-01T01:02:02.900Z
                    infinity                         | +1000000000-12-31T23:59:59.999999999Z
                    0044-03-15 12:00:00+00 BC        | +1000000000-12-31T23:59:59.999999999Z
                    10000-01-01 00:00:00+00          | +1000000000-12-31T23:59:59.999999999Z
                    """)
    void a_time_is_read_in_every_zone_and_one_that_no_entry_may_have_is_kept_apart(String written, Instant at) {
        assertThat(CopiedTime.parse(written)).contains(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-10 09:30:00",
                "2026-03-10T09:30:00+00",
                "2026-03-10 09:30:00.120+00",
                "2026-02-30 09:30:00+00",
                "Tue Mar 10 09:30:00 2026 UTC",
                "03/10/2026 09:30:00+00",
                "2026-03-10 24:00:00+00",
                "2026-03-10 09:30:00+19",
                ""
            })
    void a_time_in_another_form_is_none(String written) {
        assertThat(CopiedTime.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROWS_HEADER|position|positions",
                "ROWS_HEADER|metadata|metadata\tmore",
                "ROWS_HEADER|metadata|metadata\tleaf",
                "ROWS_HEADER|metadata|position",
                "ROWS_HEADER at|\t|,",
                "ROWS_LINE at line 3|Comment\t|",
                "ROWS_LINE at line 3|7b7d\n|7b7d\t\n",
                "ROWS_LINE at line 3|7b7d\n|7b7d",
                "ROWS_LINE at line 4|7b7d\n|7b7d\n\\.\n",
                "ROWS_VALUE at line 3|7b7d\n|7b7d\r\n",
                "ROWS_VALUE at line 3|\\\\x|\\x",
                "ROWS_VALUE at line 3|7b7d\n|7B7D\n",
                "ROWS_VALUE at line 3|7b7d\n|7b7\n",
                "ROWS_VALUE at line 3|7b7d\n|\\N\n",
                "ROWS_VALUE at line 3|1\t0000|01\t0000",
                "ROWS_VALUE at line 3|1\t0000|-1\t0000",
                "ROWS_VALUE at line 3|-4000-|-400A-",
                "ROWS_VALUE at line 3|2026-03-10 10|2026-03-10T10",
                "ROWS_ESCAPE at line 3|CommentSubmitted|\\N",
                "ROWS_ESCAPE at line 3|CommentSubmitted|a\\x41",
                "ROWS_ESCAPE at line 3|CommentSubmitted|a\\101",
                "ROWS_ESCAPE at line 3|CommentSubmitted|a\\",
            })
    void what_copy_does_not_write_is_refused_with_its_line(String spoilt) {
        String[] parts = spoilt.split("\\|");
        String good = Rows.copied(2);
        String by = parts.length > 2 ? parts[2] : "";
        // The last place in the text: of the header where it stands only there, else of the second row.
        int at = good.lastIndexOf(parts[1]);
        String text = parts[0].startsWith("ROWS_HEADER at")
                ? good.replace(parts[1], by)
                : good.substring(0, at) + by + good.substring(at + parts[1].length());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(text))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).startsWith(parts[0].replace("HEADER at", "HEADER")));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] bytes = Rows.copied(1).replace("Comment\t", "Comm\u00ffnt\t").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(new ByteArrayInputStream(bytes)))
                .withMessage("NOT_UTF_8 at line 2");
    }
}
