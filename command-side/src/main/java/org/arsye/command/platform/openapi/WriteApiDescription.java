package org.arsye.command.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arsye.events.Role;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.DocumentKind;
import org.arsye.events.readmodel.ReadModelName;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The description as a whole, and what of it stands in no signature: files, and parameters read by hand. */
@Component
class WriteApiDescription implements GlobalOpenApiCustomizer {

    /** Open to everybody; a token is welcome but not asked for. */
    private static final Set<String> PUBLIC = Set.of(
            "commentSubmit",
            "commentWithdraw",
            "moderationFlag",
            "moderationAppeal",
            "erasureRequestOwn",
            "interestExpress",
            "interestConfirm",
            "interestRenew",
            "interestWithdraw",
            "interestUnsubscribe");

    /** Where one gets the token that all else asks for. */
    private static final String SIGNING_IN = "tokenIssue";

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Arsye: write API")
                .version("1")
                .description(Words.of("info").orElseThrow())
                .license(new License().name("European Union Public Licence 1.2").identifier("EUPL-1.2")));
        api.servers(List.of(new Server().url("/")));
        ProblemResponses.addTo(api.getComponents());
        Manners.addTo(api.getComponents());
        api.getPaths().values().forEach(path -> path.readOperations().forEach(WriteApiDescription::complete));
        api.getComponents().getSchemas().forEach(WriteApiDescription::explain);
    }

    private static void complete(Operation operation) {
        switch (operation.getOperationId()) {
            case "documentAdd" -> document(operation);
            case "handInSend" -> handIn(operation);
            case "importSend" -> imports(operation);
            default -> {
                // Its signature says it all.
            }
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .forEach(parameter -> parameter
                            .schema(named(parameter.getName()))
                            .description(Words.of("path." + parameter.getName()).orElse(null)));
        }
        operation.security(
                operation.getOperationId().equals(SIGNING_IN)
                        ? List.of()
                        : PUBLIC.contains(operation.getOperationId()) ? Manners.anybody() : Manners.signedIn());
    }

    /** What may stand in the path under this name. */
    private static Schema<?> named(String parameter) {
        return switch (parameter) {
            case "role" -> WrittenForms.words(Role.class);
            case "view" -> views();
            default -> WrittenForms.text().format("uuid");
        };
    }

    private static Schema<?> views() {
        Schema<Object> views = WrittenForms.text();
        views.setEnum(Arrays.stream(ReadModelName.values())
                .map(name -> (Object) name.view())
                .toList());
        return views;
    }

    private static void document(Operation operation) {
        Content content = operation.getRequestBody() == null
                ? new Content()
                : operation.getRequestBody().getContent();
        content.addMediaType("*/*", new MediaType().schema(new Schema<>()));
        operation.requestBody(new RequestBody()
                .required(true)
                .content(content)
                .description(Words.of("body.documentAdd").orElseThrow()));
        query(operation, "kind", WrittenForms.words(DocumentKind.class));
        query(operation, "document", WrittenForms.text().format("uuid"));
        for (String title : List.of("title", "title.sq", "title.sr", "title.en")) {
            query(operation, title, WrittenForms.text());
        }
    }

    private static void handIn(Operation operation) {
        operation.requestBody(new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType("text/csv", new MediaType().schema(WrittenForms.text()))
                        .addMediaType("application/x-ndjson", new MediaType().schema(WrittenForms.text())))
                .description(Words.of("body.handInSend").orElseThrow()));
        query(operation, "channel", channel()).required(true);
        query(operation, "language", WrittenForms.text());
        query(operation, "contributorKind", WrittenForms.words(ContributorKind.class));
        query(operation, "publication", WrittenForms.words(Publication.class));
        query(operation, "skipModeratedOut", Schemas.truth());
    }

    private static void imports(Operation operation) {
        operation.requestBody(new RequestBody()
                .required(true)
                .content(new Content().addMediaType("text/csv", new MediaType().schema(WrittenForms.text())))
                .description(Words.of("body.importSend").orElseThrow()));
        query(operation, "body", WrittenForms.text().format("uuid")).required(true);
    }

    private static Schema<?> channel() {
        Schema<Object> channel = WrittenForms.words(Channel.class);
        channel.setEnum(channel.getEnum().stream()
                .filter(word -> !word.equals("platform"))
                .toList());
        return channel;
    }

    private static Parameter query(Operation operation, String name, Schema<?> schema) {
        Parameter parameter = new Parameter()
                .in("query")
                .name(name)
                .schema(schema)
                .description(Words.of("parameter." + operation.getOperationId() + "." + name)
                        .orElseThrow());
        operation.addParametersItem(parameter);
        return parameter;
    }

    private static void explain(String name, Schema<?> schema) {
        List<String> required = Words.list("required." + name);
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
        if (schema.getProperties() != null) {
            for (Map.Entry<String, ?> property : schema.getProperties().entrySet()) {
                String key = name + "." + property.getKey();
                explain(key, (Schema<?>) property.getValue(), Words.list("one-of." + key));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void explain(String key, Schema<?> field, List<String> words) {
        Words.of("field." + key).ifPresent(field::setDescription);
        Words.of("format." + key).ifPresent(field::setFormat);
        if (!words.isEmpty()) {
            ((Schema<Object>) field).setEnum(List.copyOf(words));
        }
    }
}
