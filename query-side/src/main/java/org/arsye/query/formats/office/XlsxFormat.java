package org.arsye.query.formats.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.arsye.query.formats.Cell;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;
import org.arsye.query.formats.Letters;

/** Sheets of SpreadsheetML. Texts are texts, whatever they begin with: nothing in a sheet is a formula. */
public final class XlsxFormat implements Format {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** On paper: across, as wide as the page, with the page's number. */
    private static final String PAGE =
            "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\""
                    + " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
                    + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>";

    /** Whatever is not named is a sheet, so that their number need not be known before they are written. */
    private static final String CONTENT_TYPES = OfficeProperties.CONTENT_TYPES.replace(
                    "ContentType=\"application/xml\"", "ContentType=\"" + TYPES + "worksheet+xml\"")
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/></Types>";

    /** Where SpreadsheetML counts days from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final int mostRows;

    public XlsxFormat() {
        this(Sheets.MOST_ROWS);
    }

    /** @param mostRows of a sheet, with its row of heads; more go on in another sheet */
    public XlsxFormat(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Plain, bold, a day, a share, a moment; texts break into lines and stand at the top. */
    private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
            + "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\">"
            + "<xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            + "<xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            + "<xf numFmtId=\"164\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>"
            + "<xf numFmtId=\"165\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
            + "<xf numFmtId=\"166\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>"
            + "</cellXfs></styleSheet>";

    @Override
    public String suffix() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        try {
            Parcel parcel = new Parcel(out);
            parcel.file("[Content_Types].xml", CONTENT_TYPES)
                    .file("_rels/.rels", packageParts())
                    .file("docProps/core.xml", OfficeProperties.core(document))
                    .file("xl/styles.xml", STYLES);
            Sheets sheets = new Sheets(document);
            List<String> names = new ArrayList<>();
            sheets.all().forEach(sheet -> sheet(sheet, sheets, names, parcel));
            sheets.continued().ifPresent(sheet -> sheet(sheet, sheets, names, parcel));
            parcel.file("xl/workbook.xml", workbook(names)).file("xl/_rels/workbook.xml.rels", parts(names.size()));
            parcel.close();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void sheet(Sheets.Sheet sheet, Sheets sheets, List<String> names, Parcel out) {
        int[] number = {1};
        long[] row = {1};
        begin(sheet, sheet.name(1), names, out);
        sheet.rows().each(cells -> {
            if (row[0] == mostRows) {
                end(out);
                begin(sheet, sheet.name(++number[0]), names, out);
                row[0] = 1;
            }
            row[0]++;
            out.raw("<row r=\"", Long.toString(row[0]), "\">");
            for (int i = 0; i < sheet.heads().size(); i++) {
                String place = Sheets.place(i, row[0]);
                cell(sheet.heads().get(i), cells, place, sheets, names.getLast(), out);
            }
            out.raw("</row>");
        });
        end(out);
    }

    private static void begin(Sheets.Sheet sheet, String name, List<String> names, Parcel out) {
        names.add(name);
        out.begin("xl/worksheets/sheet" + names.size() + ".xml");
        out.raw(XML, "<worksheet xmlns=\"", MAIN, "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        out.raw("<sheetViews><sheetView workbookViewId=\"0\">");
        out.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        out.raw("</sheetView></sheetViews><cols>");
        for (int i = 0; i < sheet.heads().size(); i++) {
            String n = Integer.toString(i + 1);
            int width = Math.max(10, Math.min(60, sheet.heads().get(i).width() * 2));
            out.raw("<col min=\"", n, "\" max=\"", n, "\" width=\"", width + "", "\" customWidth=\"1\"/>");
        }
        out.raw("</cols><sheetData><row r=\"1\">");
        for (int i = 0; i < sheet.heads().size(); i++) {
            text(out, Sheets.place(i, 1), 1, sheet.heads().get(i).name());
        }
        out.raw("</row>");
    }

    private static void end(Parcel out) {
        out.raw("</sheetData>", PAGE, "</worksheet>");
        out.end();
    }

    private static void cell(Sheets.Head head, List<Cell> row, String place, Sheets sheets, String sheet, Parcel out) {
        switch (head.cell(row)) {
            case Cell.None none -> {
                // An empty place is left out.
            }
            case Cell.Number number -> number(out, place, 0, Long.toString(number.value()));
            case Cell.Day day -> number(out, place, 2, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day.value())));
            case Cell.Share share -> number(out, place, 3, share.exact(0));
            case Cell.Time time -> number(out, place, 4, serial(time.local()));
            default -> text(out, place, 0, sheets.text(head, row, sheet, place));
        }
    }

    /** Days and a part of a day, to the second. */
    private static String serial(LocalDateTime time) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, time.toLocalDate()));
        BigDecimal day = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
        return days.add(BigDecimal.valueOf(time.toLocalTime().toSecondOfDay()).divide(day, 10, RoundingMode.HALF_UP))
                .toPlainString();
    }

    private static void number(Parcel out, String place, int style, String value) {
        out.raw("<c r=\"", place, "\"", style == 0 ? "" : " s=\"" + style + "\"", "><v>", value, "</v></c>");
    }

    private static void text(Parcel out, String place, int style, String text) {
        if (!text.isEmpty()) {
            out.raw("<c r=\"", place, "\" t=\"inlineStr\"", style == 0 ? "" : " s=\"" + style + "\"");
            out.raw("><is><t xml:space=\"preserve\">", escaped(text), "</t></is></c>");
        }
    }

    /** SpreadsheetML takes _x0041_ for a letter; so the first sign of what looks so is written that way itself. */
    private static String escaped(String text) {
        return Letters.escaped(text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
    }

    private static String workbook(List<String> names) {
        StringBuilder all =
                new StringBuilder(XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= names.size(); i++) {
            all.append("<sheet name=\"")
                    .append(Letters.escaped(names.get(i - 1)))
                    .append("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        return all.append("</sheets></workbook>").toString();
    }

    private static String parts(int sheets) {
        StringBuilder all = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets; i++) {
            all.append("<Relationship Id=\"rId" + i + "\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet"
                    + i + ".xml\"/>");
        }
        return all.append("<Relationship Id=\"styles\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>")
                .append("</Relationships>")
                .toString();
    }

    private static String packageParts() {
        return OfficeProperties.packageParts("xl/workbook.xml");
    }
}
