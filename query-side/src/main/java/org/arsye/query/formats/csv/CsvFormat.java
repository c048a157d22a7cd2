package org.arsye.query.formats.csv;

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
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;
import org.arsye.query.formats.Grid;
import org.arsye.query.formats.Part;

/**
 * The main table alone, one row a line, so that every program reads it. It begins with the mark of UTF-8: without it the
 * commonest spreadsheet takes ë and č for two signs each.
 */
public final class CsvFormat implements Format {

    private static final int BUFFER = 1 << 16;

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        writer.write('\uFEFF');
        Part.Table table = document.mainTable();
        Grid grid = Grid.of(table, document, Column.Medium.SHEET);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(grid.heads().stream().map(CsvFormat::name).toList());
        table.rows().each(row -> csv.writeRecord(values(grid, row)));
        csv.flush();
    }

    private static String name(Grid.Head head) {
        return Harmless.text(head.name().text());
    }

    private static List<String> values(Grid grid, List<Cell> row) {
        return grid.heads().stream().map(head -> value(head, row)).toList();
    }

    private static String value(Grid.Head head, List<Cell> row) {
        String exact = head.exact(row);
        return row.get(head.index()) instanceof Cell.Number ? exact : Harmless.text(exact);
    }
}
