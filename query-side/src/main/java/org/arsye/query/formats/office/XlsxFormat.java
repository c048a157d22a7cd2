package org.arsye.query.formats.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private static final int ALPHABET = 26;

    /** Where SpreadsheetML counts days from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Plain, bold, a day; texts break into lines and stand at the top. */
    private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
            + "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\">"
            + "<xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            + "<xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            + "<xf numFmtId=\"164\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
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
    public void write(Document document, OutputStream out) throws IOException {
        try {
            List<Sheets.Sheet> sheets = new Sheets(document).all();
            Parcel parcel = new Parcel(out);
            parcel.file("[Content_Types].xml", contentTypes(sheets.size()))
                    .file("_rels/.rels", packageParts())
                    .file("docProps/core.xml", OfficeProperties.core(document))
                    .file("xl/workbook.xml", workbook(sheets))
                    .file("xl/_rels/workbook.xml.rels", parts(sheets.size()))
                    .file("xl/styles.xml", STYLES);
            for (int i = 0; i < sheets.size(); i++) {
                Sheets.Sheet sheet = sheets.get(i);
                parcel.file("xl/worksheets/sheet" + (i + 1) + ".xml", () -> sheet(sheet, parcel));
            }
            parcel.close();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void sheet(Sheets.Sheet sheet, Parcel out) {
        out.raw(XML, "<worksheet xmlns=\"", MAIN, "\"><sheetViews><sheetView workbookViewId=\"0\">");
        out.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        out.raw("</sheetView></sheetViews><cols>");
        for (int i = 0; i < sheet.heads().size(); i++) {
            String n = Integer.toString(i + 1);
            int width = Math.max(10, Math.min(60, sheet.heads().get(i).width() * 2));
            out.raw("<col min=\"", n, "\" max=\"", n, "\" width=\"", width + "", "\" customWidth=\"1\"/>");
        }
        out.raw("</cols><sheetData><row r=\"1\">");
        for (int i = 0; i < sheet.heads().size(); i++) {
            text(out, place(i, 1), 1, sheet.heads().get(i).name());
        }
        out.raw("</row>");
        long[] row = {1};
        sheet.rows().each(cells -> {
            row[0]++;
            out.raw("<row r=\"", Long.toString(row[0]), "\">");
            for (int i = 0; i < sheet.heads().size(); i++) {
                cell(sheet.heads().get(i), cells, place(i, row[0]), out);
            }
            out.raw("</row>");
        });
        out.raw("</sheetData></worksheet>");
    }

    private static void cell(Sheets.Head head, List<Cell> row, String place, Parcel out) {
        switch (head.cell(row)) {
            case Cell.None none -> {
                // An empty place is left out.
            }
            case Cell.Number number -> out.raw("<c r=\"", place, "\"><v>", Long.toString(number.value()), "</v></c>");
            case Cell.Day day ->
                out.raw(
                        "<c r=\"",
                        place,
                        "\" s=\"2\"><v>",
                        ChronoUnit.DAYS.between(DAY_ZERO, day.value()) + "",
                        "</v></c>");
            default -> text(out, place, 0, head.exact(row));
        }
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

    /** A1, B1, …, AA1. */
    private static String place(int column, long row) {
        String letters = column < ALPHABET
                ? String.valueOf((char) ('A' + column))
                : "" + (char) ('A' + column / ALPHABET - 1) + (char) ('A' + column % ALPHABET);
        return letters + row;
    }

    private static String workbook(List<Sheets.Sheet> sheets) {
        StringBuilder all =
                new StringBuilder(XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            all.append("<sheet name=\"")
                    .append(Letters.escaped(sheets.get(i - 1).name()))
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

    private static String contentTypes(int sheets) {
        StringBuilder all = new StringBuilder(OfficeProperties.CONTENT_TYPES);
        all.append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>")
                .append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            all.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPES
                    + "worksheet+xml\"/>");
        }
        return all.append("</Types>").toString();
    }

    private static String packageParts() {
        return OfficeProperties.packageParts("xl/workbook.xml");
    }
}
