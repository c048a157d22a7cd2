package org.arsye.query.formats.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.Json;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Letters;
import org.arsye.query.formats.Part;

/** A table as one canonical JSON object a line; what is empty is left out. Every text is exactly as it was given. */
public final class JsonLines {

    private static final int BUFFER = 1 << 16;

    private JsonLines() {}

    public static void write(Part.Table table, OutputStream out) throws IOException {
        BufferedOutputStream lines = new BufferedOutputStream(out, BUFFER);
        try {
            table.rows().each(row -> line(table.columns(), row, lines));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        lines.flush();
    }

    private static void line(List<Column> columns, List<Cell> row, OutputStream out) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.get(i);
            if (cell instanceof Cell.Number number) {
                members.put(columns.get(i).key(), new Json.Int(number.value()));
            } else if (!cell.exact(0).isEmpty()) {
                members.put(columns.get(i).key(), new Json.Str(Letters.whole(cell.exact(0))));
            }
        }
        try {
            out.write(new Json.Obj(members).canonical());
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
