package org.arsye.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** docker-compose.yml, the image, the proxy and the programs agree: nothing is set that nobody reads. */
@SuppressWarnings("unchecked") // what YAML holds is told by the assertions
class DeploymentTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(arsye\\.[a-z.-]+)");
    private static final Pattern ASKED_FOR = Pattern.compile("(?:Property\\(|SETTING =)\\s*\"(arsye\\.[a-z.-]+)\"");
    private static final Pattern BOUND = Pattern.compile(
            "@ConfigurationProperties\\(\"(arsye[a-z.-]*)\"\\)\\s+(?:public )?record \\w+\\(([^{]*?)\\) ?(?:\\{|implements)");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");
    private static final Pattern UPSTREAM = Pattern.compile("server ([a-z0-9-]+):(\\d+);");

    private static final Map<String, Object> COMPOSE = new Yaml().load(read("docker-compose.yml"));

    @Test
    void the_compose_file_is_one_by_the_specification() {
        JsonMapper json = JsonMapper.shared();
        ObjectNode specification =
                (ObjectNode) json.readTree(read("command-side/src/test/resources/deployment/compose-spec.json"));
        // It names itself in a form that is no address.
        specification.remove("$id");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(specification);

        // What is merged by << stands where it is merged into, as Compose reads it.
        String merged = json.writeValueAsString(COMPOSE);
        assertThat(schema.validate(merged, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(merged.replace("\"healthcheck\":", "\"healthchek\":"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void no_image_is_whatever_is_newest() {
        for (String name : services().keySet()) {
            assertThat(service(name).get("image").toString())
                    .as(name)
                    .doesNotContain("latest")
                    .matches(".*:[^:]*\\d.*|arsye/.*");
        }
    }

    @ParameterizedTest
    @CsvSource({"command-side,command-side", "query-side-1,query-side", "query-side-2,query-side"})
    void each_variable_that_a_side_is_given_is_read_by_it(String service, String side) {
        Set<String> read = variables(side);

        assertThat(environment(service).keySet())
                .filteredOn(name -> name.startsWith("ARSYE_"))
                .isNotEmpty()
                .allMatch(read::contains);
    }

    @Test
    void the_image_sets_what_the_sides_read() {
        List<String> set = all(Pattern.compile("(ARSYE_[A-Z_]+)="), read("deploy/Dockerfile"))
                .map(found -> found.group(1))
                .toList();

        assertThat(set).isNotEmpty();
        assertThat(variables("command-side")).containsAll(set);
        assertThat(variables("query-side")).containsAll(set);
    }

    @Test
    void the_proxy_hands_on_to_services_at_the_ports_they_listen_on() {
        Map<String, String> ports = all(UPSTREAM, read("deploy/nginx.conf"))
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));

        assertThat(ports.keySet()).containsExactlyInAnyOrder("command-side", "query-side-1", "query-side-2");
        assertThat(ports.get("command-side"))
                .isEqualTo(environment("command-side").get("ARSYE_COMMAND_PORT"));
        assertThat(ports.get("query-side-1"))
                .isEqualTo(environment("query-side-1").get("ARSYE_PORT"));
        assertThat(environment("query-side-1").get("ARSYE_COMMAND_URL"))
                .isEqualTo("http://command-side:" + ports.get("command-side"));
        assertThat((List<String>) service("front-door").get("ports"))
                .containsExactly("${ARSYE_LISTEN:-127.0.0.1:8080}:8080");
        assertThat(read("deploy/nginx.conf")).contains("listen 8080;");
    }

    /** A stateless check: the one POST that a side answers which only reads. */
    @Test
    void both_doors_leave_the_check_of_a_receipt_to_the_side_that_reads() {
        assertThat(read("deploy/nginx.conf"))
                .containsPattern("location = /verify \\{[^}]*proxy_pass http://query_side;[^}]*}");
        assertThat(read("query-side/src/main/resources/frontdoor.yml")).contains("- Path=/,/{first:(?!verify$).*}/**");
    }

    @Test
    void only_the_front_door_is_published() {
        assertThat(services().keySet().stream().filter(name -> service(name).containsKey("ports")))
                .containsExactly("front-door");
    }

    @Test
    void no_secret_has_a_default() {
        for (String name : services().keySet()) {
            environment(name).forEach((key, value) -> {
                if (key.endsWith("PASSWORD") || key.endsWith("TOKEN")) {
                    assertThat(value).as(name + " " + key).contains(":?");
                }
            });
        }
    }

    @Test
    void every_service_is_confined() {
        for (String name : services().keySet()) {
            assertThat(service(name))
                    .as(name)
                    .containsKeys("mem_limit", "restart")
                    .containsEntry("read_only", true);
            assertThat(service(name)).as(name).containsEntry("cap_drop", List.of("ALL"));
        }
        assertThat(read("deploy/Dockerfile")).contains("\nUSER 10001:10001\n");
    }

    @Test
    void postgres_is_given_a_password_for_each_role() {
        List<String> roles = all(Pattern.compile("alter role arsye_(\\w+) password"), read("deploy/postgres.sh"))
                .map(found -> "ARSYE_" + found.group(1).toUpperCase(Locale.ROOT) + "_PASSWORD")
                .toList();

        assertThat(roles).hasSize(6);
        assertThat(environment("postgres").keySet()).containsAll(roles);
        String bootstrap = read("command-side/src/main/resources/db/bootstrap/1-roles.sql");
        assertThat(roles)
                .allMatch(
                        role -> bootstrap.contains(role.replace("_PASSWORD", "").toLowerCase(Locale.ROOT)));
    }

    @Test
    void what_must_be_filled_in_is_in_the_example_and_in_the_manual() {
        Set<String> asked = all(Pattern.compile("\\$\\{(ARSYE_[A-Z_]+):\\?"), read("docker-compose.yml"))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked)
                .isNotEmpty()
                .allMatch(name -> read("deploy/example.env").contains("\n" + name + "="));
        Stream.of("command-side", "query-side-1")
                .flatMap(service -> environment(service).keySet().stream())
                .filter(name -> name.startsWith("ARSYE_"))
                .forEach(name -> assertThat(read("docs/OPERATIONS.md")).contains("`" + name + "`"));
    }

    /** The environment variables by which a side's settings can be given. */
    private static Set<String> variables(String side) {
        Set<String> settings = new TreeSet<>();
        for (String text : sources(side)) {
            all(PLACEHOLDER, text).forEach(found -> settings.add(found.group(1)));
            all(ASKED_FOR, text).forEach(found -> settings.add(found.group(1)));
            all(BOUND, text)
                    .forEach(bound -> all(COMPONENT, bound.group(2).strip())
                            .forEach(part -> settings.add(bound.group(1) + "." + kebab(part.group(1)))));
        }
        // Two databases are two settings of one form.
        if (settings.contains("arsye.keys")) {
            settings.addAll(List.of("arsye.keys.url", "arsye.keys.password", "arsye.database.sequencer-password"));
        }
        return settings.stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
                .collect(Collectors.toSet());
    }

    private static List<String> sources(String side) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(side).resolve("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yml)"))
                    .map(file -> read(ROOT.relativize(file).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> services() {
        return (Map<String, Object>) COMPOSE.get("services");
    }

    private static Map<String, Object> service(String name) {
        return (Map<String, Object>) services().get(name);
    }

    private static Map<String, String> environment(String service) {
        return (Map<String, String>) service(service).getOrDefault("environment", Map.of());
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
