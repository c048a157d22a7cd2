package org.arsye.query.formats.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Column;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;
import org.arsye.query.formats.Grid;
import org.arsye.query.formats.Letters;
import org.arsye.query.formats.Part;
import org.arsye.query.formats.Spoken;
import org.arsye.query.formats.Wording;

/** Pages to be worked on further, in WordprocessingML, with headings that a table of contents finds and rows of heads that repeat. */
public final class DocxFormat implements Format {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Of the page between its margins, in twentieths of a point: A4 across. */
    private static final int WIDTH = 15_138;

    private static final String PAGE =
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"top\"/><w:footerReference w:type=\"default\" r:id=\"foot\"/>"
                    + "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"850\" w:right=\"850\""
                    + " w:bottom=\"850\" w:left=\"850\" w:header=\"400\" w:footer=\"400\" w:gutter=\"0\"/></w:sectPr>";

    private static final String BORDERS = "<w:tblBorders>" + border("top") + border("left") + border("bottom")
            + border("right") + border("insideH") + border("insideV") + "</w:tblBorders>";

    @Override
    public String suffix() {
        return "docx";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        try {
            Parcel parcel = new Parcel(out);
            parcel.file("[Content_Types].xml", contentTypes())
                    .file("_rels/.rels", OfficeProperties.packageParts("word/document.xml"))
                    .file("docProps/core.xml", OfficeProperties.core(document))
                    .file("word/_rels/document.xml.rels", parts())
                    .file("word/styles.xml", styles(document))
                    .file("word/header1.xml", header(document))
                    .file("word/footer1.xml", footer(document))
                    .file("word/document.xml", () -> body(document, parcel));
            parcel.close();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void body(Document document, Parcel out) {
        out.raw(OfficeProperties.XML, "<w:document xmlns:w=\"", MAIN, "\" xmlns:r=\"");
        out.raw(OFFICE.substring(0, OFFICE.length() - 1), "\"><w:body>");
        paragraph(out, "Title", document.title().different(), " / ");
        document.parts().forEach(part -> part(part, document, out));
        out.raw(PAGE, "</w:body></w:document>");
    }

    private static void part(Part part, Document document, Parcel out) {
        switch (part) {
            case Part.Heading heading ->
                paragraph(
                        out,
                        "Heading" + (heading.level() - 1),
                        heading.wording().different(),
                        " / ");
            case Part.Paragraph paragraph -> prose("Normal", paragraph.wording(), out);
            case Part.Note note -> prose("Note", note.wording(), out);
            case Part.Facts facts -> facts(facts, out);
            case Part.Table table -> table(table, document, out);
        }
    }

    private static void prose(String style, Wording wording, Parcel out) {
        List<Spoken> said = wording.different();
        if (said.size() == 1) {
            paragraph(out, style, said, "");
            return;
        }
        begin(out, List.of(1, 1));
        out.raw("<w:tr>");
        wording.said().forEach(each -> cell(out, WIDTH / 2, style, List.of(each)));
        out.raw("</w:tr>");
        end(out);
    }

    private static void facts(Part.Facts facts, Parcel out) {
        paragraph(out, "Caption", facts.caption().different(), " / ");
        begin(out, List.of(3, 7));
        for (Part.Fact fact : facts.facts()) {
            if (fact.value() != Cell.NONE) {
                out.raw("<w:tr>");
                cell(out, WIDTH * 3 / 10, "Head", fact.name().different());
                cell(out, WIDTH * 7 / 10, "Cell", Wording.different(fact.value().shown()));
                out.raw("</w:tr>");
            }
        }
        end(out);
    }

    private static void table(Part.Table table, Document document, Parcel out) {
        Grid grid = Grid.of(table, document, Column.Medium.PAGE);
        boolean[] any = {false};
        table.rows().each(row -> {
            if (!any[0]) {
                any[0] = true;
                heads(table, grid, out);
            }
            out.raw("<w:tr><w:trPr><w:cantSplit w:val=\"0\"/></w:trPr>");
            grid.heads().forEach(head -> cell(out, width(head, grid), style(head), head.shown(row)));
            out.raw("</w:tr>\n");
        });
        if (any[0]) {
            end(out);
        } else {
            prose("Normal", table.empty(), out);
        }
    }

    private static void heads(Part.Table table, Grid grid, Parcel out) {
        paragraph(out, "Caption", table.caption().different(), " / ");
        begin(out, grid.heads().stream().map(head -> head.column().width()).toList());
        out.raw("<w:tr><w:trPr><w:tblHeader/></w:trPr>");
        grid.heads().forEach(head -> cell(out, width(head, grid), "Head", List.of(head.name())));
        out.raw("</w:tr>");
    }

    private static int width(Grid.Head head, Grid grid) {
        return WIDTH * head.column().width() / grid.width();
    }

    private static String style(Grid.Head head) {
        return head.column().kind() == Column.Kind.NUMBER ? "Number" : "Cell";
    }

    private static void begin(Parcel out, List<Integer> shares) {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        out.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + WIDTH, "\" w:type=\"dxa\"/>", BORDERS);
        out.raw("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>");
        out.raw(
                "<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        shares.forEach(share -> out.raw("<w:gridCol w:w=\"" + WIDTH * share / all, "\"/>"));
        out.raw("</w:tblGrid>");
    }

    /** After a table a paragraph, or two tables would be taken for one. */
    private static void end(Parcel out) {
        out.raw("</w:tbl><w:p/>");
    }

    private static void cell(Parcel out, int width, String style, List<Spoken> pieces) {
        out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width, "\" w:type=\"dxa\"/></w:tcPr>");
        if (pieces.isEmpty()) {
            out.raw("<w:p/>");
        }
        pieces.forEach(piece -> paragraph(out, style, List.of(piece), ""));
        out.raw("</w:tc>");
    }

    private static void paragraph(Parcel out, String style, List<Spoken> pieces, String between) {
        out.raw("<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/></w:pPr>");
        for (int i = 0; i < pieces.size(); i++) {
            Spoken piece = pieces.get(i);
            out.raw("<w:r>");
            if (piece.lang() != null) {
                out.raw("<w:rPr><w:lang w:val=\"", Letters.escaped(piece.lang()), "\"/></w:rPr>");
            }
            lines(out, (i == 0 ? "" : between) + piece.text());
            out.raw("</w:r>");
        }
        out.raw("</w:p>");
    }

    private static void lines(Parcel out, String text) {
        String[] lines = Letters.escaped(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.raw(i == 0 ? "" : "<w:br/>", "<w:t xml:space=\"preserve\">", lines[i], "</w:t>");
        }
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"777777\"/>";
    }

    private static String contentTypes() {
        return OfficeProperties.CONTENT_TYPES + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPES
                + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"" + TYPES
                + "styles+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"" + TYPES
                + "footer+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"" + TYPES
                + "header+xml\"/></Types>";
    }

    private static String parts() {
        return OfficeProperties.XML
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"styles\" Type=\"" + OFFICE + "styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"foot\" Type=\"" + OFFICE + "footer\" Target=\"footer1.xml\"/>"
                + "<Relationship Id=\"top\" Type=\"" + OFFICE + "header\" Target=\"header1.xml\"/></Relationships>";
    }

    private static String header(Document document) {
        return OfficeProperties.XML + "<w:hdr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
                + "<w:r><w:t xml:space=\"preserve\">"
                + Letters.escaped(document.title().line())
                + "</w:t></w:r></w:p></w:hdr>";
    }

    private static String footer(Document document) {
        return OfficeProperties.XML + "<w:ftr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
                + "<w:r><w:t xml:space=\"preserve\">" + Letters.escaped(document.mark()) + " · </w:t></w:r>"
                + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>"
                + "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";
    }

    private static String styles(Document document) {
        return OfficeProperties.XML + "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"18\"/>"
                + "<w:lang w:val=\"" + document.languages().getFirst() + "\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "<w:spacing w:after=\"80\"/>", "")
                + style("Title", "Title", "<w:spacing w:after=\"160\"/>", bold(32))
                + style("Heading1", "heading 1", heading(0), bold(26))
                + style("Heading2", "heading 2", heading(1), bold(22))
                + style("Caption", "caption", "<w:keepNext/>", bold(18))
                + style(
                        "Note",
                        "Note",
                        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"6\"" + " w:color=\"1F4E79\"/></w:pBdr>",
                        "")
                + style("Cell", "Cell", "<w:spacing w:after=\"30\"/>", "<w:sz w:val=\"16\"/>")
                + style("Number", "Number", "<w:jc w:val=\"right\"/>", "<w:sz w:val=\"16\"/>")
                + style("Head", "Head", "", bold(16))
                + style("Footer", "footer", "", "<w:sz w:val=\"14\"/>") + "</w:styles>";
    }

    private static String heading(int level) {
        return "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"" + level + "\"/>";
    }

    private static String bold(int size) {
        return "<w:b/><w:sz w:val=\"" + size + "\"/>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        String first = id.equals("Normal") ? " w:default=\"1\"" : "";
        return "<w:style w:type=\"paragraph\"" + first + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>"
                + "<w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }
}
