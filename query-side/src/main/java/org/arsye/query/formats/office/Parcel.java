package org.arsye.query.formats.office;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.arsye.query.formats.Containers;

/** A container of files whose bytes follow from the files alone: every file in it has the same time. */
final class Parcel {

    private static final int BUFFER = 1 << 15;

    private final ZipOutputStream zip;
    private final Writer text;

    Parcel(OutputStream out) {
        zip = new ZipOutputStream(out);
        text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
    }

    /** The file that says what kind of container it is must lie in it as it is. */
    Parcel stored(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        try {
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return this;
    }

    /** A file that is written now, by pieces. */
    Parcel file(String name, Runnable content) {
        begin(name);
        content.run();
        end();
        return this;
    }

    /** Begins a file; it goes on until its end. */
    void begin(String name) {
        try {
            zip.putNextEntry(entry(name));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void end() {
        try {
            text.flush();
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Parcel file(String name, String content) {
        return file(name, () -> raw(content));
    }

    /** Writes on in the file that is being written. */
    void raw(String... pieces) {
        try {
            for (String piece : pieces) {
                text.write(piece);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void close() throws IOException {
        text.flush();
        zip.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(Containers.TIME);
        return entry;
    }
}
