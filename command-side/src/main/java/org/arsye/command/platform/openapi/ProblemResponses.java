package org.arsye.command.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that goes wrong is answered in one form (RFC 9457), whatever the operation. */
final class ProblemResponses {

    private static final String SCHEMA = "#/components/schemas/Problem";

    /** Status, name among the components. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("400", "Malformed"),
            Map.entry("401", "SignInRequired"),
            Map.entry("403", "Forbidden"),
            Map.entry("404", "NotFound"),
            Map.entry("406", "NotAcceptable"),
            Map.entry("409", "Conflict"),
            Map.entry("413", "TooLarge"),
            Map.entry("415", "UnsupportedMediaType"),
            Map.entry("422", "Refused"),
            Map.entry("429", "TooMany"),
            Map.entry("500", "Broken"),
            Map.entry("503", "Away"));

    private static final Set<String> LATER = Set.of("429", "503");

    private ProblemResponses() {}

    static void addTo(Components components) {
        components.addSchemas("Problem", problem());
        NAMES.forEach((status, name) -> components.addResponses(name, response(status)));
    }

    static ApiResponse reference(String status) {
        return new ApiResponse().$ref("#/components/responses/" + NAMES.get(status));
    }

    private static ApiResponse response(String status) {
        ApiResponse response = new ApiResponse()
                .description(Words.of("status." + status).orElseThrow())
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref(SCHEMA))));
        if (LATER.contains(status)) {
            response.addHeaderObject("Retry-After", header("Seconds after which the same request may be answered."));
        }
        if (status.equals("401")) {
            response.addHeaderObject("WWW-Authenticate", header("Bearer"));
        }
        return response;
    }

    private static Header header(String words) {
        return new Header().description(words).schema(WrittenForms.text());
    }

    private static Schema<?> problem() {
        return Schemas.object("type", "title", "status", "code")
                .description("What went wrong (RFC 9457).")
                .addProperty("type", WrittenForms.text().format("uri-reference"))
                .addProperty("title", WrittenForms.text().description("The code in words, in the reader's language."))
                .addProperty("status", Schemas.integer().description("The status of the answer."))
                .addProperty("code", code())
                .addProperty("detail", WrittenForms.text())
                .addProperty(
                        "instance",
                        WrittenForms.text().format("uri").description("Names the incident in the log of the service."))
                .addProperty("errors", Schemas.listOf(error()).description("Which fields stand in the way."));
    }

    private static Schema<?> error() {
        return Schemas.object("pointer", "code", "detail")
                .addProperty(
                        "pointer", WrittenForms.text().description("JSON pointer (RFC 6901); empty for the whole."))
                .addProperty("code", code())
                .addProperty(
                        "detail", WrittenForms.text().description("The code in words, or what is wrong in a file."))
                .addProperty(
                        "line",
                        Schemas.of("integer")
                                .description("Of a file that was sent, counted from 1; absent elsewhere."));
    }

    /** Not an enum: a client must bear a code that is newer than itself. */
    @SuppressWarnings("unchecked") // the model answers raw
    private static Schema<?> code() {
        String words = Words.codes().entrySet().stream()
                .map(entry -> "- `" + entry.getKey() + "`: " + entry.getValue())
                .collect(Collectors.joining("\n"));
        return WrittenForms.text()
                .pattern("^[A-Z][A-Z0-9_]*$")
                .description("Stable. A later version may know further ones.\n\n" + words)
                .examples(List.of("CONSULTATION_CLOSED"));
    }
}
