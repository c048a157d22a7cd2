package org.arsye.command.pastconsultation.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.arsye.command.platform.web.LimitedStream;
import org.arsye.command.platform.web.LimitedStream.TooLarge;

/**
 * Rows of a CSV file (RFC 4180) in UTF-8 with headings, separated by commas or, as spreadsheets here write it, by semicolons.
 * A heading that is none of ours stops the file: what nobody reads is not taken for said. Bytes and rows are counted while it is
 * read; a file that goes on too long ends with a row that says so.
 */
final class CsvFile implements Iterator<CsvFile.Row> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADING = 65_536;

    /** In characters. All texts of a row at their longest fit into it; more is not read into memory for one cell. */
    private static final int LONGEST_CELL = 1 << 17;

    /** Sixty years of a body that consults on as many drafts as a whole government. Longer files are sent in parts. */
    static final int MOST_ROWS = 20_000;

    private final CloseableIterator<CsvRecord> records;
    private final Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    private final int width;
    private long number;
    private boolean broken;

    /**
     * One row.
     *
     * @param number from 1, headings not counted
     * @param cells null for an empty one
     * @param fault why it cannot be read; null if it can
     */
    record Row(long number, Map<ImportColumn, String> cells, String fault) {}

    /** @throws UnusableImport if the headings are not those of such a file */
    CsvFile(InputStream file) {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        new LimitedStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                LONGEST_HEADING);
        try {
            records = CsvReader.builder()
                    .fieldSeparator(separator(reader))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(reader)
                    .iterator();
            if (!records.hasNext()) {
                throw new UnusableImport("IMPORT_EMPTY");
            }
            List<String> headings = records.next().getFields();
            width = headings.size();
            for (int i = 0; i < width; i++) {
                ImportColumn column = ImportColumn.of(headings.get(i))
                        .orElseThrow(() -> new UnusableImport("IMPORT_HEADING_UNKNOWN"));
                if (places.put(column, i) != null) {
                    throw new UnusableImport("IMPORT_HEADING_TWICE");
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new UnusableImport(reason(e));
        }
        for (ImportColumn column : ImportColumn.values()) {
            if (column.isRequired() && !places.containsKey(column)) {
                throw new UnusableImport("IMPORT_HEADING_MISSING");
            }
        }
    }

    /** Whichever of the two stands more often in the headings. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADING);
        int commas = 0;
        int semicolons = 0;
        int next = reader.read();
        boolean marked = next == BYTE_ORDER_MARK;
        for (int read = 1; read < LONGEST_HEADING && next >= 0 && next != '\n' && next != '\r'; read++) {
            commas += next == ',' ? 1 : 0;
            semicolons += next == ';' ? 1 : 0;
            next = reader.read();
        }
        reader.reset();
        if (marked) {
            reader.read();
        }
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public boolean hasNext() {
        if (broken) {
            return false;
        }
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            return true;
        }
    }

    @Override
    public Row next() {
        if (broken) {
            throw new NoSuchElementException();
        }
        number++;
        if (number > MOST_ROWS) {
            broken = true;
            return new Row(number, Map.of(), "IMPORT_TOO_MANY_ROWS");
        }
        try {
            List<String> fields = records.next().getFields();
            return fields.size() > width ? new Row(number, Map.of(), "IMPORT_ROW_TOO_WIDE") : row(fields);
        } catch (CsvParseException | UncheckedIOException e) {
            // Whatever follows in the file cannot be trusted to begin where a row begins.
            broken = true;
            return new Row(number, Map.of(), reason(e));
        }
    }

    private static String reason(Exception e) {
        return TooLarge.isCauseOf(e) ? "IMPORT_TOO_LARGE" : "IMPORT_NOT_READABLE";
    }

    /** Whether it was read to its end. */
    boolean isWhole() {
        return !broken;
    }

    private Row row(List<String> fields) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        places.forEach((column, place) -> {
            String cell = place < fields.size() ? fields.get(place).strip() : "";
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return new Row(number, cells, null);
    }
}
