package org.arsye.query.formats.data;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.arsye.ledger.Json;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Containers;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Spoken;
import org.arsye.query.formats.Wording;

/**
 * All tables of a document as CSV in one container, with what describes them (Frictionless Data Package 1.0), a licence and
 * the digest of every file. It is written as it goes: the descriptions come last, when the digests are known.
 */
public final class DataPackage {

    private static final String DIGESTS = "SHA256SUMS";
    private static final String DESCRIPTION = "datapackage.json";
    private static final String TERMS = "LICENSE.txt";

    private final Document document;
    private final Licence licence;
    private final Map<String, String> sums = new LinkedHashMap<>();
    private final List<Json> resources = new ArrayList<>();

    private DataPackage(Document document, Licence licence) {
        this.document = document;
        this.licence = licence;
    }

    /** Writes the container, and leaves the stream open. */
    public static void write(Document document, Licence licence, OutputStream out) throws IOException {
        new DataPackage(document, licence).write(out);
    }

    private void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Part.Table table : document.tables()) {
            String name = table.key() + ".csv";
            Counted counted = put(zip, name, file -> DataCsv.write(table, file));
            resources.add(resource(table, name, counted));
        }
        put(
                zip,
                TERMS,
                file -> file.write((licence.title() + "\n" + licence.path() + "\n").getBytes(StandardCharsets.UTF_8)));
        put(zip, DESCRIPTION, file -> file.write(description().canonical()));
        StringBuilder all = new StringBuilder();
        sums.forEach((name, sum) -> all.append(sum).append("  ").append(name).append('\n'));
        put(zip, DIGESTS, file -> file.write(all.toString().getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private Counted put(ZipOutputStream zip, String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(Containers.TIME);
        zip.putNextEntry(entry);
        Counted counted = new Counted(zip);
        content.to(counted);
        counted.flush();
        zip.closeEntry();
        sums.put(name, counted.sum());
        return counted;
    }

    private Json description() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("profile", text("tabular-data-package"));
        members.put("name", text(document.main()));
        members.put("id", text(document.id()));
        members.put("title", text(last(document.title())));
        members.put("titles", languages(document.title()));
        members.put(
                "created", text(document.made().truncatedTo(ChronoUnit.SECONDS).toString()));
        Map<String, Json> terms = new LinkedHashMap<>();
        terms.put("name", text(licence.name()));
        terms.put("title", text(licence.title()));
        terms.put("path", text(licence.path()));
        members.put("licenses", new Json.Arr(List.of(new Json.Obj(terms))));
        members.put("resources", new Json.Arr(resources));
        return new Json.Obj(members);
    }

    private Json resource(Part.Table table, String path, Counted counted) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("profile", text("tabular-data-resource"));
        members.put("name", text(table.key().replace('_', '-')));
        members.put("path", text(path));
        members.put("format", text("csv"));
        members.put("mediatype", text("text/csv"));
        members.put("encoding", text("utf-8"));
        members.put("description", text(last(table.caption())));
        members.put("descriptions", languages(table.caption()));
        members.put("bytes", new Json.Int(counted.bytes));
        members.put("hash", text("sha256:" + counted.sum()));
        List<Json> fields = table.columns().stream().map(this::field).toList();
        members.put(
                "schema",
                new Json.Obj(Map.of("fields", new Json.Arr(fields), "missingValues", new Json.Arr(List.of(text(""))))));
        return new Json.Obj(members);
    }

    private Json field(Column column) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("name", text(column.key()));
        members.put("type", text(type(column)));
        members.put("description", text(last(column.name())));
        members.put("descriptions", languages(column.name()));
        return new Json.Obj(members);
    }

    private static String type(Column column) {
        if (column.kind() == Column.Kind.NUMBER) {
            return "integer";
        }
        return column.key().endsWith("_at") ? "datetime" : column.key().endsWith("_on") ? "date" : "string";
    }

    private Json languages(Wording wording) {
        Map<String, Json> said = new LinkedHashMap<>();
        for (int i = 0; i < document.languages().size(); i++) {
            said.put(document.languages().get(i), text(wording.said().get(i).text()));
        }
        return new Json.Obj(said);
    }

    /** Programs that know one language know English. */
    private static String last(Wording wording) {
        Spoken spoken = wording.said().getLast();
        return spoken.text();
    }

    private static Json text(String value) {
        return new Json.Str(value);
    }

    /** Under which terms it may be used. */
    public record Licence(String name, String title, String path) {}

    /** What is put into a file. */
    @FunctionalInterface
    private interface Content {

        void to(OutputStream out) throws IOException;
    }

    /** Passes on, and tells at the end what it was. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest;
        private long bytes;
        private String sum;

        Counted(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            digest.update(from, offset, length);
            bytes += length;
            out.write(from, offset, length);
        }

        String sum() {
            if (sum == null) {
                sum = HexFormat.of().formatHex(digest.digest());
            }
            return sum;
        }
    }
}
