package org.arsye.events.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.LocalizedText;
import org.arsye.ledger.Json;

/** The JSON form of an {@link ArticleText}; what is empty is left out. */
final class ArticleTextWriter {

    private ArticleTextWriter() {}

    static Json json(ArticleText text) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "title", text.title());
        members.put(
                "articles",
                array(text.articles().stream().map(ArticleTextWriter::json).toList()));
        return new Json.Obj(members);
    }

    private static Json json(ArticleText.Article article) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new Json.Str(article.id()));
        put(members, "heading", article.heading());
        members.put(
                "paragraphs",
                array(article.paragraphs().stream().map(ArticleTextWriter::json).toList()));
        return new Json.Obj(members);
    }

    private static Json json(ArticleText.Paragraph paragraph) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new Json.Str(paragraph.id()));
        put(members, "text", paragraph.text());
        return new Json.Obj(members);
    }

    private static Json array(List<Json> elements) {
        return new Json.Arr(elements);
    }

    private static void put(Map<String, Json> members, String name, LocalizedText text) {
        Map<String, Json> languages = new LinkedHashMap<>();
        for (String language : List.of("sq", "sr", "en")) {
            text.exactly(language).ifPresent(value -> languages.put(language, new Json.Str(value)));
        }
        if (!languages.isEmpty()) {
            members.put(name, new Json.Obj(languages));
        }
    }
}
