package org.arsye.command.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.List;

/** What all operations have in common: headers, languages, and how one says who one is. */
final class Manners {

    private Manners() {}

    static Parameter parameter(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    static void addTo(Components components) {
        components
                .addParameters("IdempotencyKey", in("header", "Idempotency-Key", key()))
                .addParameters("Lang", in("query", "lang", language()))
                .addParameters("AcceptLanguage", in("header", "Accept-Language", WrittenForms.text()))
                .addHeaders("ArsyePosition", header("Arsye-Position", position()))
                .addHeaders(
                        "ArsyeReceipt",
                        header("Arsye-Receipt", WrittenForms.text().format("uri-reference")))
                .addHeaders(
                        "ArsyeWarnings",
                        header("Arsye-Warnings", WrittenForms.text()).required(false))
                .addHeaders("Link", header("Link", WrittenForms.text()))
                .addHeaders("Location", header("Location", WrittenForms.text().format("uri-reference")))
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(said("security.bearer")))
                .addSecuritySchemes("session", secret(SecurityScheme.In.COOKIE, "arsye_session"))
                .addSecuritySchemes("csrf", secret(SecurityScheme.In.HEADER, "X-XSRF-TOKEN"));
    }

    /** A bearer token; or a page's session with the token against forged forms. */
    static List<SecurityRequirement> signedIn() {
        return List.of(
                new SecurityRequirement().addList("bearer"),
                new SecurityRequirement().addList("session").addList("csrf"));
    }

    /** Also the public, which says nothing of itself. */
    static List<SecurityRequirement> anybody() {
        return List.of(
                new SecurityRequirement(), signedIn().getFirst(), signedIn().getLast());
    }

    private static Parameter in(String place, String name, Schema<?> schema) {
        return new Parameter()
                .in(place)
                .name(name)
                .description(said("parameter." + name))
                .schema(schema);
    }

    private static Header header(String name, Schema<?> schema) {
        return new Header().required(true).description(said("header." + name)).schema(schema);
    }

    private static SecurityScheme secret(SecurityScheme.In place, String name) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(place)
                .name(name)
                .description(said("security." + name));
    }

    private static Schema<?> key() {
        return WrittenForms.text().minLength(1).maxLength(200);
    }

    private static Schema<?> language() {
        Schema<Object> schema = WrittenForms.text();
        schema.setEnum(List.of("sq", "sr", "en"));
        return schema;
    }

    private static Schema<?> position() {
        return Schemas.integer().format("int64").minimum(BigDecimal.ZERO);
    }

    private static String said(String key) {
        return Words.of(key).orElseThrow();
    }
}
