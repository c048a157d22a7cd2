package org.arsye.query.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.arsye.query.given.ReadSide;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class ReadApiDescriptionTest {

    private static final String META = "https://json-schema.org/draft/2020-12/schema";

    private final ReadSide side = ReadSide.running();
    private final String document = Contract.of(side.http());
    private final Contract contract = new Contract(document);

    @Test
    void it_is_openapi_3_1() {
        ParseOptions strict = new ParseOptions();
        strict.setResolve(true);
        strict.setExplicitStyleAndExplode(true);
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(document, null, strict);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(read.getOpenAPI().getInfo().getLicense().getIdentifier()).isEqualTo("EUPL-1.2");
        assertThat(read.getOpenAPI().getServers())
                .allSatisfy(server -> assertThat(server.getUrl()).isEqualTo("/"));
    }

    @Test
    void its_schemas_are_json_schema() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(META));
        assertThat(contract.schemas().properties())
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(meta.validate(schema.getValue().toString(), InputFormat.JSON))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void every_door_of_the_api_is_described_and_no_other() {
        Set<String> there = side.bean(DispatcherHandler.class).getHandlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(doors -> doors.getHandlerMethods().keySet().stream())
                .flatMap(door -> door.getPatternsCondition().getPatterns().stream()
                        .flatMap(path -> door.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " "
                                        + path.getPatternString().replaceAll("\\{(\\w+):[^/]+?]\\{4}}", "{$1}"))))
                .filter(door -> door.contains(" /api/") && !door.contains("/openapi/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(contract.operations().stream().map(Contract.Described::name))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_what_it_answers() {
        assertThat(contract.operations().stream().map(Contract.Described::id)).doesNotHaveDuplicates();
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(
                                operation.content().path("summary").asString())
                        .as(operation.id())
                        .isNotBlank());
    }

    @Test
    void no_word_explains_what_is_not_there() {
        Set<String> ids =
                contract.operations().stream().map(Contract.Described::id).collect(Collectors.toSet());
        JsonNode schemas = contract.schemas();
        ResourceBundle words = ResourceBundle.getBundle("org.arsye.query.platform.openapi.words");
        assertThat(words.keySet()).allSatisfy(key -> {
            String[] parts = key.split("\\.");
            switch (parts[0]) {
                case "operation" -> assertThat(ids).contains(parts[1]);
                case "field" -> assertThat(document).contains('"' + parts[parts.length - 1] + '"');
                case "optional" ->
                    assertThat(schemas.at("/" + parts[1] + "/properties").propertyNames())
                            .as(key)
                            .contains(words.getString(key).split(",\\s*"));
                default -> assertThat(parts).isNotEmpty();
            }
        });
    }

    @Test
    void nothing_of_how_the_record_is_kept_shows() {
        assertThat(document).doesNotContain("Sealed", "org.arsye", "ServerWebExchange", "/actuator", "\"Moment\"");
    }
}
