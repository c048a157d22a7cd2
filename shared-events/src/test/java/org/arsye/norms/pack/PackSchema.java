package org.arsye.norms.pack;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arsye.norms.yaml.YamlFile;
import org.arsye.norms.yaml.YamlValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published schema, asked about a file as anybody else's program would ask it. */
final class PackSchema {

    static final String TEXT = read();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    private PackSchema() {}

    static JsonNode json() {
        return JsonMapper.builder().build().readTree(TEXT);
    }

    static List<String> objections(YamlFile file) {
        return SCHEMA.validate(json(file.value()).toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode json(YamlValue value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (value) {
            case YamlValue.Mapping mapping -> {
                ObjectNode object = make.objectNode();
                mapping.entries().forEach((key, entry) -> object.set(key, json(entry)));
                yield object;
            }
            case YamlValue.Sequence list -> {
                ArrayNode array = make.arrayNode();
                list.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case YamlValue.Text text -> make.stringNode(text.text());
            case YamlValue.Whole whole -> make.numberNode(whole.number());
            case YamlValue.Flag flag -> make.booleanNode(flag.flag());
            case YamlValue.Nothing nothing -> make.nullNode();
        };
    }

    private static String read() {
        try (InputStream in = PackSchema.class.getResourceAsStream("/norms/norm-pack.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
