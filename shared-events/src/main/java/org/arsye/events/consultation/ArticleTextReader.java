package org.arsye.events.consultation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.MalformedArticleText.Reason;
import org.arsye.ledger.Json;
import org.arsye.ledger.MalformedJson;

/** Reads an {@link ArticleText}, refusing at the first thing that is wrong. */
final class ArticleTextReader {

    private static final LocalizedText NONE = new LocalizedText(null, null, null);
    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,4}");

    private final Set<String> ids = new HashSet<>();

    private ArticleTextReader() {}

    static ArticleText read(byte[] utf8) {
        try {
            return new ArticleTextReader().text(Json.parse(utf8));
        } catch (MalformedJson e) {
            throw new MalformedArticleText(e);
        }
    }

    private ArticleText text(Json json) {
        Json.Obj root = object(json, "", Set.of("title", "articles"));
        LocalizedText title = optional(root, "title", "");
        List<Json> found = elements(root, "articles", "");
        List<ArticleText.Article> articles = new ArrayList<>();
        for (Json article : found) {
            articles.add(article(article, "/articles/" + articles.size(), articles.size() + 1));
        }
        return new ArticleText(title, articles);
    }

    private ArticleText.Article article(Json json, String at, int place) {
        Json.Obj article = object(json, at, Set.of("id", "heading", "paragraphs"));
        String id = id(article, at, "art_", place);
        LocalizedText heading = optional(article, "heading", at);
        List<ArticleText.Paragraph> paragraphs = new ArrayList<>();
        for (Json paragraph : elements(article, "paragraphs", at)) {
            int index = paragraphs.size();
            paragraphs.add(paragraph(paragraph, at + "/paragraphs/" + index, id + "__para_", index + 1));
        }
        return new ArticleText.Article(id, heading, paragraphs);
    }

    private ArticleText.Paragraph paragraph(Json json, String at, String prefix, int place) {
        Json.Obj paragraph = object(json, at, Set.of("id", "text"));
        String id = id(paragraph, at, prefix, place);
        return new ArticleText.Paragraph(id, localized(required(paragraph, "text", at), at + "/text"));
    }

    private String id(Json.Obj of, String at, String prefix, int place) {
        Optional<Json> given = of.member("id");
        String id = given.isEmpty() ? prefix + place : string(given.get(), at + "/id");
        if (!id.startsWith(prefix)
                || !PLACE.matcher(id.substring(prefix.length())).matches()) {
            throw new MalformedArticleText(at + "/id", Reason.ID_MALFORMED);
        }
        if (!ids.add(id)) {
            throw new MalformedArticleText(at + "/id", Reason.ID_DUPLICATE);
        }
        return id;
    }

    private static LocalizedText optional(Json.Obj of, String name, String at) {
        return of.member(name).map(text -> localized(text, at + "/" + name)).orElse(NONE);
    }

    private static LocalizedText localized(Json json, String at) {
        Json.Obj languages = object(json, at, Set.of("sq", "sr", "en"));
        if (languages.members().isEmpty()) {
            throw new MalformedArticleText(at, Reason.EMPTY);
        }
        return new LocalizedText(in(languages, "sq", at), in(languages, "sr", at), in(languages, "en", at));
    }

    private static String in(Json.Obj languages, String language, String at) {
        return languages
                .member(language)
                .map(text -> filled(string(text, at + "/" + language), at + "/" + language))
                .orElse(null);
    }

    private static String filled(String text, String at) {
        if (text.isBlank()) {
            throw new MalformedArticleText(at, Reason.EMPTY);
        }
        return text;
    }

    private static List<Json> elements(Json.Obj of, String name, String at) {
        if (!(required(of, name, at) instanceof Json.Arr array)) {
            throw new MalformedArticleText(at + "/" + name, Reason.WRONG_TYPE);
        }
        if (array.elements().isEmpty()) {
            throw new MalformedArticleText(at + "/" + name, Reason.EMPTY);
        }
        return array.elements();
    }

    private static Json required(Json.Obj of, String name, String at) {
        return of.member(name).orElseThrow(() -> new MalformedArticleText(at + "/" + name, Reason.MISSING));
    }

    private static String string(Json json, String at) {
        if (json instanceof Json.Str string) {
            return string.value();
        }
        throw new MalformedArticleText(at, Reason.WRONG_TYPE);
    }

    private static Json.Obj object(Json json, String at, Set<String> known) {
        if (!(json instanceof Json.Obj object)) {
            throw new MalformedArticleText(at, Reason.WRONG_TYPE);
        }
        if (!known.containsAll(object.members().keySet())) {
            throw new MalformedArticleText(at, Reason.UNKNOWN_MEMBER);
        }
        return object;
    }
}
