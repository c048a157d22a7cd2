package org.arsye.command.pastconsultation.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.arsye.command.pastconsultation.file.RowAnswer;
import org.arsye.command.pastconsultation.file.UnusableImport;
import org.arsye.command.platform.web.Titles;
import org.springframework.web.util.HtmlUtils;

/** The page that answers an import, piece by piece. It shows rows that were refused; of the others it counts. */
final class ImportPage {

    /** A sign of life this often. */
    private static final int ROWS_A_LINE = 100;

    private final String language;
    private final ResourceBundle words;
    private long rows;

    ImportPage(String language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "messages.imports",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String beginning() {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s – Arsye</title><link rel="stylesheet" href="/arsye.css"></head>
                <body><main id="main" class="wrap"><h1>%s</h1><p>%s</p><ul aria-live="polite">
                """.formatted("sr".equals(language) ? "sr-Latn" : language, say("title"), say("title"), say("wait"));
    }

    String row(RowAnswer answer) {
        return switch (answer) {
            case RowAnswer.Recorded it -> counted();
            case RowAnswer.Refused it -> counted() + refused(it);
            case RowAnswer.Summary it ->
                "</ul><h2>" + say(it.whole() ? "done" : "broken") + "</h2><dl class=\"facts\">"
                        + figure("rows", it.rows())
                        + figure("recorded", it.recorded())
                        + figure("again", it.again())
                        + figure("refusals", it.refused())
                        + "</dl><ul>"
                        + back(it.lastPosition());
        };
    }

    String unusable(UnusableImport unusable) {
        return "<li>" + HtmlUtils.htmlEscape(Titles.of(unusable.code(), language)) + "</li>" + back(-1);
    }

    String end() {
        return "</ul></main></body></html>\n";
    }

    private String refused(RowAnswer.Refused it) {
        return item(
                "refused",
                it.row(),
                it.reference() == null ? "" : it.reference(),
                it.faults().stream()
                        .map(fault -> Titles.of(fault.code(), language) + column(fault.pointer()))
                        .collect(Collectors.joining(" ")));
    }

    private String counted() {
        rows++;
        return rows % ROWS_A_LINE == 0 ? item("read", rows, "", "") : "";
    }

    private String back(long position) {
        return "<li><a href=\"/past-consultations" + (position < 0 ? "" : "?after=" + position) + "\">" + say("back")
                + "</a></li><li><a href=\"/desk/imports\">" + say("more") + "</a></li>";
    }

    private static String column(String pointer) {
        return pointer.length() < 2 ? "" : " (" + pointer.substring(1) + ")";
    }

    private String item(String key, long number, String reference, String detail) {
        return "<li>" + say(key, number, reference) + " " + HtmlUtils.htmlEscape(detail) + "</li>\n";
    }

    private String figure(String key, long number) {
        return "<div><dt>" + say(key) + "</dt><dd>" + number + "</dd></div>";
    }

    private String say(String key, Object... arguments) {
        return HtmlUtils.htmlEscape(new MessageFormat(words.getString(key), Locale.of(language)).format(arguments));
    }
}
