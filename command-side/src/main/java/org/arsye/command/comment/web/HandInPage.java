package org.arsye.command.comment.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.arsye.command.comment.handin.RowAnswer;
import org.arsye.command.comment.handin.UnusableFile;
import org.arsye.command.platform.web.Titles;
import org.arsye.events.consultation.ConsultationId;
import org.springframework.web.util.HtmlUtils;

/** The page that answers a hand-in, piece by piece. It shows rows that were refused; of the others it counts. */
final class HandInPage {

    /** A sign of life this often. */
    private static final int ROWS_A_LINE = 100;

    private final String language;
    private final ConsultationId consultation;
    private final ResourceBundle words;
    private long rows;

    HandInPage(String language, ConsultationId consultation) {
        this.language = language;
        this.consultation = consultation;
        this.words = ResourceBundle.getBundle(
                "messages.handin",
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
            case RowAnswer.Skipped it -> counted();
            case RowAnswer.Refused it ->
                counted()
                        + item(
                                "refused",
                                it.row(),
                                it.faults().stream()
                                        .map(fault -> Titles.of(fault.code(), language) + column(fault.pointer()))
                                        .collect(Collectors.joining(" ")));
            case RowAnswer.Summary it ->
                "</ul><h2>" + say("done") + "</h2><dl>"
                        + figure("rows", it.rows())
                        + figure("recorded", it.recorded())
                        + figure("refusals", it.refused())
                        + figure("skipped", it.skipped())
                        + "</dl><ul>"
                        + back(it.lastPosition());
        };
    }

    String unusable(UnusableFile unusable) {
        return "<li>" + HtmlUtils.htmlEscape(Titles.of(unusable.code(), language)) + "</li>" + back(-1);
    }

    String end() {
        return "</ul></main></body></html>\n";
    }

    private String counted() {
        rows++;
        return rows % ROWS_A_LINE == 0 ? item("read", rows, "") : "";
    }

    private String back(long position) {
        return "<li><a href=\"/desk/consultations/" + consultation + (position < 0 ? "" : "?after=" + position) + "\">"
                + say("back") + "</a></li>";
    }

    private static String column(String pointer) {
        return pointer.length() < 2 ? "" : " (" + pointer.substring(1) + ")";
    }

    private String item(String key, long number, String detail) {
        return "<li>" + say(key, number) + " " + HtmlUtils.htmlEscape(detail) + "</li>\n";
    }

    private String figure(String key, long number) {
        return "<dt>" + say(key) + "</dt><dd>" + number + "</dd>";
    }

    private String say(String key, Object... arguments) {
        return HtmlUtils.htmlEscape(new MessageFormat(words.getString(key), Locale.of(language)).format(arguments));
    }
}
