package org.arsye.query.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;
import org.arsye.query.platform.Paging;

/** What all questions have in common: the moment they are asked at, parts of lists, languages, and who asks. */
final class Manners {

    /** Of every question. */
    static final List<String> MOMENT = List.of("AsOf", "After", "ArsyeAfter", "IfNoneMatch");

    static final List<String> PAGING = List.of("Limit", "Cursor");
    static final List<String> LANGUAGE = List.of("Lang", "AcceptLanguage");

    private Manners() {}

    static Parameter parameter(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    static Header header(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }

    static ApiResponse unchanged() {
        return new ApiResponse().$ref("#/components/responses/Unchanged");
    }

    static void addTo(Components components) {
        components
                .addParameters("AsOf", in("query", "asOf", WrittenForms.text()))
                .addParameters("After", in("query", "after", position()))
                .addParameters("ArsyeAfter", in("header", "Arsye-After", position()))
                .addParameters("IfNoneMatch", in("header", "If-None-Match", WrittenForms.text()))
                .addParameters("Limit", in("query", "limit", limit()))
                .addParameters("Cursor", in("query", "cursor", WrittenForms.text()))
                .addParameters("Lang", in("query", "lang", language()))
                .addParameters("AcceptLanguage", in("header", "Accept-Language", WrittenForms.text()))
                .addHeaders("ArsyePosition", sent("Arsye-Position", true).schema(reached()))
                .addHeaders("ArsyeBehind", sent("Arsye-Behind", false))
                .addHeaders("ETag", sent("ETag", true))
                .addHeaders("Link", sent("Link", false))
                .addResponses(
                        "Unchanged",
                        new ApiResponse()
                                .description(Words.said("status.304"))
                                .addHeaderObject("Arsye-Position", header("ArsyePosition"))
                                .addHeaderObject("ETag", header("ETag")))
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(Words.said("security.bearer")))
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("arsye_session")
                                .description(Words.said("security.session")));
    }

    /** Everybody may read; who signs in may read more. */
    static List<SecurityRequirement> anybody() {
        return List.of(
                new SecurityRequirement(),
                new SecurityRequirement().addList("bearer"),
                new SecurityRequirement().addList("session"));
    }

    /** Only somebody who is signed in. */
    static List<SecurityRequirement> signedIn() {
        return anybody().subList(1, anybody().size());
    }

    private static Parameter in(String place, String name, Schema<?> schema) {
        return new Parameter()
                .in(place)
                .name(name)
                .description(Words.said("parameter." + name))
                .schema(schema);
    }

    private static Header sent(String name, boolean always) {
        return new Header()
                .required(always)
                .description(Words.said("header." + name))
                .schema(WrittenForms.text());
    }

    private static Schema<?> position() {
        return Schemas.integer().format("int64").minimum(BigDecimal.ZERO);
    }

    /** −1 before the first event. */
    private static Schema<?> reached() {
        return Schemas.integer().format("int64").minimum(BigDecimal.ONE.negate());
    }

    private static Schema<?> limit() {
        Schema<Object> limit = Schemas.integer();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Paging.HIGHEST_LIMIT));
        limit.setDefault(Paging.DEFAULT_LIMIT);
        return limit;
    }

    private static Schema<?> language() {
        Schema<Object> schema = WrittenForms.text();
        schema.setEnum(List.of("sq", "sr", "en"));
        return schema;
    }
}
