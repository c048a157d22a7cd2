package org.arsye.query.platform.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Schemas of JSON Schema 2020-12, as OpenAPI 3.1 has them: a type is a set of types. */
final class Schemas {

    private Schemas() {}

    static Schema<Object> object(String... required) {
        Schema<Object> schema = of("object");
        if (required.length > 0) {
            schema.setRequired(List.of(required));
        }
        return schema;
    }

    static Schema<Object> integer() {
        return of("integer");
    }

    static Schema<Object> truth() {
        return of("boolean");
    }

    static Schema<Object> listOf(Schema<?> items) {
        Schema<Object> schema = of("array");
        schema.setItems(items);
        return schema;
    }

    static Schema<Object> of(String type) {
        Schema<Object> schema = new Schema<>();
        schema.setType(type);
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }
}
