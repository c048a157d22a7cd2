package org.arsye.query.formats.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Grid;
import org.arsye.query.formats.Letters;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Spoken;
import org.arsye.query.formats.Wording;

/** A document as markup that is good XML and good HTML at once. */
final class Markup {

    private final Document document;
    private final Writer out;
    private final boolean links;
    private Wording heading;

    /** @param links whether what can be gone to is a link: on paper it leads nowhere */
    Markup(Document document, Writer out, boolean links) {
        this.document = document;
        this.out = out;
        this.links = links;
    }

    void write(String style) throws IOException {
        try {
            raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"", tag(), "\"><head>");
            raw("<meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
            raw("<title>", text(document.title().line()), "</title><style>", style, "</style></head><body>");
            heading(1, document.title());
            document.parts().forEach(this::part);
            raw("<p class=\"mark\">", text(document.mark()), "</p></body></html>\n");
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private String tag() {
        return document.languages().getFirst();
    }

    private void part(Part part) {
        switch (part) {
            case Part.Heading heading -> heading(heading.level(), heading.wording());
            case Part.Paragraph paragraph -> paragraph("", paragraph.wording());
            case Part.Note note -> paragraph(" note", note.wording());
            case Part.Facts facts -> facts(facts);
            case Part.Table table -> table(table);
        }
    }

    private void heading(int level, Wording wording) {
        heading = wording;
        raw("<h", Integer.toString(level), ">");
        List<Spoken> said = wording.different();
        for (int i = 0; i < said.size(); i++) {
            raw(i == 0 ? "" : " / ", span(said.get(i)));
        }
        raw("</h", Integer.toString(level), ">\n");
    }

    /** Two languages stand beside each other, under the names of their languages' first words. */
    private void paragraph(String kind, Wording wording) {
        List<Spoken> said = wording.different();
        if (said.size() == 1) {
            raw(
                    "<p class=\"t",
                    kind,
                    "\"",
                    lang(said.getFirst()),
                    ">",
                    text(said.getFirst().text()),
                    "</p>\n");
            return;
        }
        raw("<table class=\"side\"><thead><tr>");
        document.languages()
                .forEach(language -> raw("<th scope=\"col\" lang=\"", language, "\">", text(name(language)), "</th>"));
        raw("</tr></thead><tbody><tr>");
        wording.said().forEach(each -> raw("<td class=\"t\"", lang(each), ">", text(each.text()), "</td>"));
        raw("</tr></tbody></table>\n");
    }

    private void facts(Part.Facts facts) {
        raw("<table class=\"facts\"><caption>", text(facts.caption().line()), "</caption>");
        raw("<colgroup><col style=\"width:30%\"/><col style=\"width:70%\"/></colgroup><tbody>");
        for (Part.Fact fact : facts.facts()) {
            if (fact.value() == Cell.NONE) {
                continue;
            }
            raw("<tr><th scope=\"row\">", text(fact.name().line()), "</th>");
            cell("", "", fact.value(), Wording.different(fact.value().shown()));
            raw("</tr>");
        }
        raw("</tbody></table>\n");
    }

    private void table(Part.Table table) {
        Grid grid = Grid.of(table, document, Column.Medium.PAGE);
        boolean[] any = {false};
        table.rows().each(row -> {
            if (!any[0]) {
                any[0] = true;
                begin(table, grid);
            }
            row(grid, row);
        });
        if (any[0]) {
            raw("</tbody></table>\n");
        } else {
            paragraph("", table.empty());
        }
    }

    /** A caption that only says again what the heading above it said is left to those who do not see the heading. */
    private void begin(Part.Table table, Grid grid) {
        String caption = text(table.caption().line());
        if (table.caption().equals(heading)) {
            raw("<table class=\"w\" aria-label=\"", caption, "\"><colgroup>");
        } else {
            raw("<table class=\"w\"><caption>", caption, "</caption><colgroup>");
        }
        for (Grid.Head head : grid.heads()) {
            int share = 1000 * head.column().width() / grid.width();
            raw("<col style=\"width:", share / 10 + "." + share % 10, "%\"/>");
        }
        raw("</colgroup><thead><tr>");
        for (Grid.Head head : grid.heads()) {
            raw(
                    "<th scope=\"col\"",
                    number(head),
                    lang(head.name()),
                    ">",
                    text(head.name().text()),
                    "</th>");
        }
        raw("</tr></thead><tbody>");
    }

    private void row(Grid grid, List<Cell> row) {
        raw("<tr>");
        for (Grid.Head head : grid.heads()) {
            String label = links ? " data-label=\"" + text(head.name().text()) + "\"" : "";
            cell(head.column().kind() == Column.Kind.NUMBER ? "n" : "", label, row.get(head.index()), head.shown(row));
        }
        raw("</tr>\n");
    }

    /** One text is the cell itself: a box within a box for each takes a third longer to set. */
    private void cell(String kind, String label, Cell cell, List<Spoken> shown) {
        List<Spoken> said =
                shown.stream().filter(each -> !each.text().isEmpty()).toList();
        boolean link = links && cell instanceof Cell.Link;
        boolean one = !link && said.size() == 1;
        String classes = (kind + (one ? " t" : "")).strip();
        raw("<td", classes.isEmpty() ? "" : " class=\"" + classes + "\"", one ? lang(said.getFirst()) : "", label, ">");
        if (link) {
            Cell.Link to = (Cell.Link) cell;
            raw("<a href=\"", text(to.address()), "\">", text(to.text()), "</a>");
        } else if (one) {
            raw(text(said.getFirst().text()));
        } else {
            said.forEach(each -> raw("<div class=\"t\"", lang(each), ">", text(each.text()), "</div>"));
        }
        raw("</td>");
    }

    private static String number(Grid.Head head) {
        return head.column().kind() == Column.Kind.NUMBER ? " class=\"n\"" : "";
    }

    /** What a language calls itself. */
    private static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }

    private static String span(Spoken said) {
        return "<span" + lang(said) + ">" + text(said.text()) + "</span>";
    }

    private static String lang(Spoken said) {
        return said.lang() == null ? "" : " lang=\"" + text(said.lang()) + "\"";
    }

    private static String text(String written) {
        return Letters.escaped(written);
    }

    private void raw(String... pieces) {
        try {
            for (String piece : pieces) {
                out.write(piece);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
