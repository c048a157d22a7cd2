package org.arsye.command.comment.handin;

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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Rows of a CSV file (RFC 4180) in UTF-8, with headings, separated by commas or, as spreadsheets here write it, by
 * semicolons. Line breaks and quotes inside a field stay as they are.
 */
final class CsvRows implements Iterator<Row> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADING = 65_536;

    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> places = new HashMap<>();
    private final Columns columns;
    private final int width;
    private long number;
    private boolean breaking;
    private boolean broken;

    /** @throws UnusableFile if the headings do not say which column is the text */
    CsvRows(InputStream file) {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        file,
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
                    .ofCsvRecord(reader)
                    .iterator();
            if (!records.hasNext()) {
                throw new UnusableFile("HAND_IN_EMPTY");
            }
            List<String> header = records.next().getFields();
            width = header.size();
            for (int i = 0; i < width; i++) {
                places.putIfAbsent(header.get(i), i);
            }
            columns = new Columns(header);
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new UnusableFile("HAND_IN_NOT_READABLE");
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
            breaking = true;
            return true;
        }
    }

    @Override
    public Row next() {
        if (broken) {
            throw new NoSuchElementException();
        }
        number++;
        if (breaking) {
            return end();
        }
        try {
            List<String> fields = records.next().getFields();
            return fields.size() > width
                    ? Row.unreadable(number, "", "HAND_IN_ROW_TOO_WIDE")
                    : columns.row(number, name -> {
                        int place = places.get(name);
                        return place < fields.size() ? fields.get(place) : null;
                    });
        } catch (CsvParseException | UncheckedIOException e) {
            return end();
        }
    }

    /** Whatever follows in the file cannot be trusted to begin where a row begins. */
    private Row end() {
        broken = true;
        return Row.unreadable(number, "", "HAND_IN_NOT_READABLE");
    }
}
