package org.arsye.query.formats.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;
import org.arsye.query.formats.Letters;

/** Sheets of OpenDocument 1.3. */
public final class OdsFormat implements Format {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns:";
    private static final String OASIS = "=\"urn:oasis:names:tc:opendocument:xmlns:";
    private static final String NAMESPACES = SPACE + "office" + OASIS + "office:1.0\"" + SPACE + "table" + OASIS
            + "table:1.0\"" + SPACE + "text" + OASIS + "text:1.0\"" + SPACE + "style" + OASIS + "style:1.0\"" + SPACE
            + "fo" + OASIS + "xsl-fo-compatible:1.0\"" + SPACE + "number" + OASIS + "datastyle:1.0\"" + SPACE + "meta"
            + OASIS + "meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";

    private static final String MANIFEST = XML + "<manifest:manifest xmlns:manifest"
            + "=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" + TYPE
            + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
            + "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
            + "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>"
            + "</manifest:manifest>";

    /** On paper: across, as wide as the page, with the name of the sheet and the page's number. */
    private static final String STYLES = XML + "<office:document-styles" + NAMESPACES + "><office:automatic-styles>"
            + "<style:page-layout style:name=\"a4\"><style:page-layout-properties fo:page-width=\"29.7cm\""
            + " fo:page-height=\"21cm\" style:print-orientation=\"landscape\" fo:margin=\"1cm\""
            + " style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout></office:automatic-styles>"
            + "<office:master-styles><style:master-page style:name=\"across\" style:page-layout-name=\"a4\">"
            + "<style:footer><text:p><text:sheet-name>?</text:sheet-name> · <text:page-number>1</text:page-number>"
            + " / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
            + "</office:master-styles></office:document-styles>";

    private static final String TOP = "<style:table-cell-properties style:vertical-align=\"top\"/></style:style>";

    private static final String CELLS = "<number:date-style style:name=\"iso\"><number:year number:style=\"long\"/>"
            + "<number:text>-</number:text><number:month number:style=\"long\"/><number:text>-</number:text>"
            + "<number:day number:style=\"long\"/></number:date-style>"
            + "<style:style style:name=\"t\" style:family=\"table-cell\"><style:table-cell-properties"
            + " fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/></style:style>"
            + "<style:style style:name=\"h\" style:family=\"table-cell\"><style:table-cell-properties"
            + " fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/><style:text-properties fo:font-weight=\"bold\"/>"
            + "</style:style>"
            + "<style:style style:name=\"d\" style:family=\"table-cell\" style:data-style-name=\"iso\">"
            + TOP
            + "<number:percentage-style style:name=\"hundredths\"><number:number number:decimal-places=\"1\""
            + " number:min-decimal-places=\"1\" number:min-integer-digits=\"1\"/><number:text>%</number:text>"
            + "</number:percentage-style>"
            + "<style:style style:name=\"s\" style:family=\"table-cell\" style:data-style-name=\"hundredths\">"
            + TOP
            + "<number:date-style style:name=\"minutes\"><number:year number:style=\"long\"/>"
            + "<number:text>-</number:text><number:month number:style=\"long\"/><number:text>-</number:text>"
            + "<number:day number:style=\"long\"/><number:text> </number:text><number:hours number:style=\"long\"/>"
            + "<number:text>:</number:text><number:minutes number:style=\"long\"/></number:date-style>"
            + "<style:style style:name=\"m\" style:family=\"table-cell\" style:data-style-name=\"minutes\">"
            + TOP
            + "<style:style style:name=\"p\" style:family=\"table\" style:master-page-name=\"across\"/>";

    private static final int NARROWEST = 3;
    private static final int WIDEST = 12;

    private final int mostRows;

    public OdsFormat() {
        this(Sheets.MOST_ROWS);
    }

    /** @param mostRows of a sheet, with its row of heads; more go on in another sheet */
    public OdsFormat(int mostRows) {
        this.mostRows = mostRows;
    }

    @Override
    public int edition() {
        return 3;
    }

    @Override
    public String suffix() {
        return "ods";
    }

    @Override
    public String mediaType() {
        return TYPE;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        try {
            Parcel parcel = new Parcel(out);
            parcel.stored("mimetype", TYPE)
                    .file("META-INF/manifest.xml", MANIFEST)
                    .file("meta.xml", meta(document))
                    .file("styles.xml", STYLES)
                    .file("content.xml", () -> content(document, parcel));
            parcel.close();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static String meta(Document document) {
        String made = document.made().truncatedTo(ChronoUnit.SECONDS).toString();
        return XML + "<office:document-meta" + NAMESPACES + "><office:meta><meta:generator>Arsye</meta:generator>"
                + "<dc:title>" + Letters.escaped(document.title().line()) + "</dc:title>"
                + "<dc:language>" + document.languages().getFirst() + "</dc:language>"
                + "<meta:creation-date>" + made + "</meta:creation-date><dc:date>" + made + "</dc:date>"
                + "</office:meta></office:document-meta>";
    }

    private void content(Document document, Parcel out) {
        out.raw(XML, "<office:document-content", NAMESPACES, "><office:automatic-styles>", CELLS);
        for (int cm = NARROWEST; cm <= WIDEST; cm++) {
            out.raw("<style:style style:name=\"c" + cm, "\" style:family=\"table-column\">");
            out.raw("<style:table-column-properties style:column-width=\"" + cm, "cm\"/></style:style>");
        }
        out.raw("</office:automatic-styles><office:body><office:spreadsheet>");
        Sheets sheets = new Sheets(document);
        sheets.all().forEach(sheet -> sheet(sheet, sheets, out));
        sheets.continued().ifPresent(sheet -> sheet(sheet, sheets, out));
        out.raw("</office:spreadsheet></office:body></office:document-content>");
    }

    private void sheet(Sheets.Sheet sheet, Sheets sheets, Parcel out) {
        int[] number = {1};
        long[] row = {1};
        begin(sheet, 1, out);
        sheet.rows().each(cells -> {
            if (row[0] == mostRows) {
                out.raw("</table:table>");
                begin(sheet, ++number[0], out);
                row[0] = 1;
            }
            row[0]++;
            out.raw("<table:table-row>");
            for (int i = 0; i < sheet.heads().size(); i++) {
                String place = Sheets.place(i, row[0]);
                cell(sheet.heads().get(i), cells, place, sheets, sheet.name(number[0]), out);
            }
            out.raw("</table:table-row>\n");
        });
        out.raw("</table:table>");
    }

    private static void begin(Sheets.Sheet sheet, int number, Parcel out) {
        out.raw("<table:table table:name=\"", Letters.escaped(sheet.name(number)), "\" table:style-name=\"p\">");
        for (Sheets.Head head : sheet.heads()) {
            int width = Math.clamp(head.width() / 2L, NARROWEST, WIDEST);
            out.raw("<table:table-column table:style-name=\"c" + width, "\" table:default-cell-style-name=\"t\"/>");
        }
        out.raw("<table:table-header-rows><table:table-row>");
        sheet.heads().forEach(head -> text(out, "h", head.name()));
        out.raw("</table:table-row></table:table-header-rows>");
    }

    private static void cell(Sheets.Head head, List<Cell> row, String place, Sheets sheets, String sheet, Parcel out) {
        switch (head.cell(row)) {
            case Cell.None none -> out.raw("<table:table-cell/>");
            case Cell.Number number -> value(out, "", "float", "value", Long.toString(number.value()));
            case Cell.Day day ->
                value(out, "d", "date", "date-value", day.value().toString());
            case Cell.Share share -> value(out, "s", "percentage", "value", share.exact(0));
            case Cell.Time time ->
                value(out, "m", "date", "date-value", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.local()));
            default -> text(out, "t", sheets.text(head, row, sheet, place));
        }
    }

    private static void value(Parcel out, String style, String type, String attribute, String value) {
        out.raw("<table:table-cell", style.isEmpty() ? "" : " table:style-name=\"" + style + "\"");
        out.raw(" office:value-type=\"", type, "\" office:", attribute, "=\"", value, "\"/>");
    }

    private static void text(Parcel out, String style, String text) {
        if (text.isEmpty()) {
            out.raw("<table:table-cell/>");
            return;
        }
        out.raw("<table:table-cell table:style-name=\"", style, "\" office:value-type=\"string\">");
        Letters.escaped(text).lines().forEach(line -> out.raw("<text:p>", spaces(line), "</text:p>"));
        out.raw("</table:table-cell>");
    }

    /** OpenDocument takes several spaces for one. A tab is four: in a cell the commonest reader leaves it out, and words meet. */
    private static String spaces(String line) {
        return line.replace("\t", "    ").replace("  ", " <text:s/>").replaceFirst("^ ", "<text:s/>");
    }
}
