package org.arsye.command.comment.handin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.arsye.command.platform.web.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of newline-delimited JSON, one object of strings a line. Only the line feed ends a line: U+2028 and its like are
 * letters of the text.
 */
final class NdjsonRows implements Iterator<Row> {

    /** More than the longest comment with its wording, escaped, can take. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final JsonMapper JSON = StrictJson.mapper(LONGEST_LINE);

    private final InputStream file;
    private long number;
    private byte[] line;

    NdjsonRows(InputStream file) {
        this.file = new java.io.BufferedInputStream(file);
        line = nextLine();
        if (line == null) {
            throw new UnusableFile("HAND_IN_EMPTY");
        }
    }

    @Override
    public boolean hasNext() {
        return line != null;
    }

    @Override
    public Row next() {
        if (line == null) {
            throw new NoSuchElementException();
        }
        number++;
        Row row = line.length == LONGEST_LINE ? Row.unreadable(number, "", "TOO_LARGE") : row(line);
        line = nextLine();
        return row;
    }

    private Row row(byte[] written) {
        try {
            return JSON.readTree(written) instanceof ObjectNode object
                    ? columns(object)
                    : Row.unreadable(number, "", "WRONG_TYPE");
        } catch (JacksonException e) {
            return Row.unreadable(number, "", "JSON_MALFORMED");
        } catch (UnusableFile e) {
            return Row.unreadable(number, "", e.code());
        }
    }

    private Row columns(ObjectNode object) {
        Map<String, String> cells = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            if (value.isString() || value.isIntegralNumber()) {
                cells.put(member.getKey(), value.asString());
            } else if (!value.isNull()) {
                return Row.unreadable(number, member.getKey(), "WRONG_TYPE");
            }
        }
        return new Columns(List.copyOf(object.propertyNames())).row(number, cells::get);
    }

    /** The next line that is not empty; cut off, and thereby marked, at the longest length; null at the end. */
    private byte[] nextLine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            int next;
            while ((next = file.read()) >= 0) {
                if (next != '\n') {
                    if (bytes.size() < LONGEST_LINE) {
                        bytes.write(next);
                    }
                } else if (!isBlank(bytes)) {
                    return bytes.toByteArray();
                } else {
                    bytes.reset();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return isBlank(bytes) ? null : bytes.toByteArray();
    }

    private static boolean isBlank(ByteArrayOutputStream bytes) {
        return bytes.size() == 0 || (bytes.size() == 1 && bytes.toByteArray()[0] == '\r');
    }
}
