package org.arsye.query.site.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.ledger.Json;
import org.arsye.query.formats.data.DataPackage.Licence;
import org.arsye.query.platform.Moment;
import org.arsye.query.site.PageRenderer;
import org.arsye.query.site.page.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The catalogue of the open data (DCAT-AP 3): the whole site, and each consultation as a data set of its own. */
@Component
public class Catalog {

    /** What the public sector publishes so that it may be used for anything, with the source named. */
    public static final Licence LICENCE = new Licence(
            "CC-BY-4.0",
            "Creative Commons Attribution 4.0 International",
            "https://creativecommons.org/licenses/by/4.0/");

    private static final String TERMS = "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0";
    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String EXPORTS = "/api/v1/exports/";
    private static final String CONTEXT = "{\"@context\":{\"dcat\":\"http://www.w3.org/ns/dcat#\","
            + "\"dct\":\"http://purl.org/dc/terms/\",\"xsd\":\"http://www.w3.org/2001/XMLSchema#\","
            + "\"foaf\":\"http://xmlns.com/foaf/0.1/\"},\"@graph\":[\n";

    private final OpenData data;
    private final List<Words> words;
    private final String site;

    /** @param site the address of the pages, as people reach them; empty where the product does not know it */
    Catalog(OpenData data, PageRenderer pages, @Value("${arsye.mail.site:}") String site) {
        this.data = data;
        this.site = site.replaceAll("/+$", "");
        words = Words.LANGUAGES.stream().map(pages::words).toList();
    }

    /** Writes it while the consultations are read. Addresses are relative to its own where the site has no name. */
    public void write(Moment moment, OutputStream out) throws IOException {
        try {
            put(out, CONTEXT);
            List<Json> sets = new ArrayList<>(List.of(reference(ours("site.zip#data"))));
            dataset(out, ours("site"), ours("site.zip#data"), say("data.title"), sheet -> true);
            data.consultations(moment, entry -> {
                put(out, ",\n");
                String address = ours("consultations/" + entry.id());
                sets.add(reference(address + ".zip#data"));
                dataset(out, address, address + ".zip#data", title(entry.title()), DataSheet::ofOne);
            });
            Map<String, Json> catalog = new LinkedHashMap<>();
            catalog.put("@id", text(ours("catalog.jsonld")));
            catalog.put("@type", text("dcat:Catalog"));
            catalog.put("dct:title", say("data.catalog"));
            catalog.put("dct:description", say("data.catalog.what"));
            catalog.put("dct:license", reference(TERMS));
            catalog.put("dcat:dataset", new Json.Arr(sets));
            put(out, ",\n" + canonical(catalog) + "\n]}\n");
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void dataset(OutputStream out, String address, String id, Json title, Predicate<DataSheet> has) {
        Map<String, Json> set = new LinkedHashMap<>();
        set.put("@id", text(id));
        set.put("@type", text("dcat:Dataset"));
        set.put("dct:title", title);
        set.put("dct:description", say("data.what"));
        set.put("dcat:theme", reference("http://publications.europa.eu/resource/authority/data-theme/GOVE"));
        List<Json> files = new ArrayList<>();
        files.add(distribution(address + ".zip", "ZIP", "application/zip"));
        Stream.of(DataSheet.values()).filter(has).forEach(table -> {
            files.add(distribution(address + "/" + table.key() + ".csv", "CSV", "text/csv"));
            files.add(distribution(address + "/" + table.key() + ".jsonl", "JSON", "application/jsonl"));
        });
        set.put("dcat:distribution", new Json.Arr(files));
        put(out, canonical(set));
    }

    private Json distribution(String address, String format, String mediaType) {
        Map<String, Json> file = new LinkedHashMap<>();
        file.put("@type", text("dcat:Distribution"));
        file.put("dcat:accessURL", reference(site + "/data"));
        file.put("dcat:downloadURL", reference(address));
        file.put("dct:format", reference(FILE_TYPE + format));
        file.put("dcat:mediaType", text(mediaType));
        file.put("dct:license", reference(TERMS));
        return new Json.Obj(file);
    }

    private String ours(String name) {
        return site + EXPORTS + name;
    }

    private Json say(String key) {
        return new Json.Arr(words.stream().map(w -> value(w.say(key), w.lang())).toList());
    }

    private Json title(LocalizedText title) {
        List<Json> said = new ArrayList<>();
        for (String language : Words.LANGUAGES) {
            title.exactly(language).ifPresent(text -> said.add(value(text, language)));
        }
        return new Json.Arr(said);
    }

    private static Json value(String text, String language) {
        return new Json.Obj(Map.of("@value", text(text), "@language", text(language)));
    }

    private static Json reference(String address) {
        return new Json.Obj(Map.of("@id", text(address)));
    }

    private static Json text(String text) {
        return new Json.Str(text);
    }

    private static String canonical(Map<String, Json> members) {
        return new String(new Json.Obj(members).canonical(), StandardCharsets.UTF_8);
    }

    private static void put(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
