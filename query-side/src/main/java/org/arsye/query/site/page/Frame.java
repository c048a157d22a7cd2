package org.arsye.query.site.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands around every page.
 *
 * @param words the language it is written in
 * @param path its own path
 * @param query its own parameters, without {@code lang}
 * @param asOf the position or moment the reader asked for, as asked; null for now
 * @param asOfText the same in the reader's words
 * @param position the position of the record the page reflects; null where it reflects none
 * @param behind the parts that stand still, each in the reader's words; empty when all go
 * @param user name of the account signed in; null for the public
 * @param tends whether the reader looks after the views, or at who did
 * @param audits whether the reader is an auditor
 * @param csrf token of the forms; empty where there is none
 * @param style path of the stylesheet
 */
public record Frame(
        Words words,
        String path,
        Map<String, String> query,
        String asOf,
        String asOfText,
        Long position,
        List<String> behind,
        String user,
        boolean tends,
        boolean audits,
        String csrf,
        String style) {

    /** With all parts going. */
    public Frame(
            Words words,
            String path,
            Map<String, String> query,
            String asOf,
            String asOfText,
            Long position,
            String user,
            boolean tends,
            String csrf,
            String style) {
        this(words, path, query, asOf, asOfText, position, List.of(), user, tends, tends, csrf, style);
    }

    /** A link within the site, as of the same moment. */
    public String to(String target) {
        return asOf == null ? target : target + (target.contains("?") ? "&" : "?") + "asOf=" + encoded(asOf);
    }

    /** This page in another language. */
    public String in(String language) {
        return with("lang", language);
    }

    /** This page as of now. */
    public String now() {
        return with("asOf", null);
    }

    /** This page with one parameter changed, or taken away. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        set(changed, name, value);
        return at(changed);
    }

    /** This page with two parameters changed, or taken away. */
    public String with(String first, String value, String second, String other) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        set(changed, first, value);
        set(changed, second, other);
        return at(changed);
    }

    private static void set(Map<String, String> parameters, String name, String value) {
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
    }

    private String at(Map<String, String> changed) {
        return path
                + changed.entrySet().stream()
                        .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
                        .collect(Collectors.joining("&", changed.isEmpty() ? "" : "?", ""));
    }

    /** A value as it may stand in a URL. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
