package org.arsye.query.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The description as a whole, and which members of an answer may be absent. */
@Component
class ReadApiDescription implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Arsye: read API")
                .version("1")
                .description(Words.said("info"))
                .license(new License().name("European Union Public Licence 1.2").identifier("EUPL-1.2")));
        api.servers(List.of(new Server().url("/")));
        api.getComponents().getSchemas().forEach(ReadApiDescription::explain);
        ProblemResponses.addTo(api.getComponents());
        Manners.addTo(api.getComponents());
    }

    /** Everything is there but what is said to be absent at times; only the end of a list is said by a null. */
    @SuppressWarnings("unchecked") // the model answers raw
    private static void explain(String name, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> optional = Words.list("optional." + name);
        List<String> required = new ArrayList<>(schema.getProperties().keySet());
        required.removeAll(optional);
        schema.setRequired(required.isEmpty() ? null : required);
        schema.getProperties().forEach((member, field) -> {
            Words.of("field." + name + "." + member)
                    .or(() -> Words.of("field." + member))
                    .ifPresent(field::setDescription);
            if (name.startsWith("Page") && member.equals("next")) {
                field.setTypes(new LinkedHashSet<>(Set.of("string", "null")));
            }
        });
    }
}
