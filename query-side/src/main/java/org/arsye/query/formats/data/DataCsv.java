package org.arsye.query.formats.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.csv.Harmless;

/** A table under the names of its columns for programs (RFC 4180), without the mark of UTF-8. No cell begins like a formula. */
public final class DataCsv {

    private static final int BUFFER = 1 << 16;

    private DataCsv() {}

    public static void write(Part.Table table, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(table.columns().stream().map(Column::key).toList());
        table.rows().each(row -> csv.writeRecord(values(row)));
        csv.flush();
    }

    private static List<String> values(List<Cell> row) {
        String[] values = new String[row.size()];
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.get(i);
            values[i] = cell instanceof Cell.Number ? cell.exact(0) : Harmless.text(cell.exact(0));
        }
        return List.of(values);
    }
}
