package org.arsye.query.site.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.ledger.Digests;
import org.arsye.ledger.Json;
import org.arsye.query.formats.Programs;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Reported;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.Test;

/** What anybody may take along. */
class OpenDataTest {

    private static final String EXPORTS = "/api/v1/exports/";

    private final ReadSide side = ReadSide.running();
    private final Reported reported = new Reported().in(side.pen());

    private byte[] fetched(String address) {
        return side.http()
                .get()
                .uri(EXPORTS + address)
                .header("Arsye-After", Long.toString(reported.position()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private String one() {
        return "consultations/" + reported.story.consultation;
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private static Json member(Json of, String name) {
        return ((Json.Obj) of).members().get(name);
    }

    private static String text(Json of, String name) {
        return ((Json.Str) member(of, name)).value();
    }

    @Test
    void a_package_describes_each_column_in_three_languages_and_each_file_by_its_digest() {
        Map<String, String> files = Programs.files(fetched(one() + ".zip"));
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "public_bodies.csv",
                        "consultations.csv",
                        "documents.csv",
                        "reports.csv",
                        "comments.csv",
                        "meetings.csv",
                        "methods.csv",
                        "participants.csv",
                        "compliance_findings.csv",
                        "LICENSE.txt",
                        "datapackage.json",
                        "SHA256SUMS");
        Json description = Json.parse(files.get("datapackage.json").getBytes(StandardCharsets.UTF_8));
        for (Json resource : ((Json.Arr) member(description, "resources")).elements()) {
            byte[] file = files.get(text(resource, "path")).getBytes(StandardCharsets.UTF_8);
            assertThat(text(resource, "hash")).isEqualTo("sha256:" + Digests.sha256Hex(file));
            assertThat(member(resource, "bytes")).isEqualTo(new Json.Int(file.length));
            List<Json> fields = ((Json.Arr) member(member(resource, "schema"), "fields")).elements();
            String heads =
                    new String(file, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
            assertThat(fields.stream().map(field -> text(field, "name")).collect(Collectors.joining(",")))
                    .isEqualTo(heads);
            assertThat(fields)
                    .allSatisfy(field -> assertThat(((Json.Obj) member(field, "descriptions"))
                                    .members()
                                    .keySet())
                            .isEqualTo(Set.of("sq", "sr-Latn", "en")));
        }
        files.remove("SHA256SUMS")
                .lines()
                .forEach(line -> assertThat(line.substring(0, 64))
                        .isEqualTo(
                                Digests.sha256Hex(files.get(line.substring(66)).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void what_the_author_keeps_from_the_public_is_in_no_file() {
        Map<String, String> files = Programs.files(fetched(one() + ".zip"));
        assertThat(files.values())
                .noneMatch(file -> file.contains(Reported.SECRET) || file.contains("E marr mbrapsht"));
        List<NamedCsvRecord> comments = rows(files.get("comments.csv"));
        assertThat(comments)
                .extracting(row -> row.getField("contributor_name"))
                .containsExactly(Reported.NAME, Reported.NAME, "", "", "", Reported.NAME);
        assertThat(comments)
                .extracting(row -> row.getField("text_state"))
                .containsExactly("shown", "shown", "shown", "unpublished", "withdrawn", "shown");
    }

    @Test
    void a_formula_is_text_in_csv_and_as_it_was_given_in_json_lines() {
        String csv = new String(fetched(one() + "/comments.csv"), StandardCharsets.UTF_8);
        assertThat(rows(csv).get(1).getField("text")).isEqualTo("'" + Reported.FORMULA);
        List<Json> lines = new String(fetched(one() + "/comments.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(lines).hasSize(6);
        assertThat(text(lines.get(1), "text")).isEqualTo(Reported.FORMULA);
        assertThat(text(lines.get(0), "text")).contains(Reported.LETTERS);
    }

    @Test
    void figures_agree_with_the_rows_they_count() {
        NamedCsvRecord consultation = rows(new String(fetched(one() + "/consultations.csv"), StandardCharsets.UTF_8))
                .getFirst();
        List<NamedCsvRecord> comments = rows(new String(fetched(one() + "/comments.csv"), StandardCharsets.UTF_8));
        Map<String, Long> counted =
                comments.stream().collect(Collectors.groupingBy(row -> row.getField("answer"), Collectors.counting()));
        for (String answer : List.of("accepted", "partly_accepted", "rejected", "noted", "unanswered", "withdrawn")) {
            assertThat(consultation.getField(answer))
                    .as(answer)
                    .isEqualTo(Long.toString(counted.getOrDefault(answer, 0L)));
        }
        assertThat(consultation.getField("received")).isEqualTo(Integer.toString(comments.size()));
    }

    @Test
    void a_package_of_a_position_is_the_same_bytes_whatever_came_later() {
        String address = one() + ".zip?asOf=" + reported.position();
        byte[] first = fetched(address);
        long later = side.given(reported.story.comment(Story.commentId(), "Më vonë"));
        side.http()
                .get()
                .uri("/api/v1/consultations?after=" + later)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(fetched(address)).isEqualTo(first);
        assertThat(fetched(one() + ".zip")).isNotEqualTo(first);
    }

    @Test
    void the_catalogue_leads_to_every_file_and_every_file_is_there() {
        String catalog = new String(fetched("catalog.jsonld"), StandardCharsets.UTF_8);
        Json graph = member(Json.parse(catalog.getBytes(StandardCharsets.UTF_8)), "@graph");
        List<Json> sets = ((Json.Arr) graph).elements();
        assertThat(text(sets.getLast(), "@type")).isEqualTo("dcat:Catalog");
        Json mine = sets.stream()
                .filter(set -> text(set, "@id").contains(reported.story.consultation.toString()))
                .findFirst()
                .orElseThrow();
        for (Json file : ((Json.Arr) member(mine, "dcat:distribution")).elements()) {
            String address = text(member(file, "dcat:downloadURL"), "@id");
            assertThat(address).startsWith(EXPORTS);
            byte[] there = fetched(address.substring(EXPORTS.length()));
            // A table without rows has a head in CSV, and no line in JSON Lines.
            assertThat(there != null || address.endsWith(".jsonl")).as(address).isTrue();
        }
    }
}
