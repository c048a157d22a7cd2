package org.arsye.query.formats.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.arsye.ledger.Digests;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Format;
import org.arsye.query.formats.Letters;
import org.arsye.query.formats.TooLarge;

/**
 * Pages to be printed, read out and kept: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), tagged, its fonts within. The
 * whole of it is in memory while it is set, so a longer document is had in parts.
 */
public final class PdfFormat implements Format {

    private static final String FAMILY = "Arsye";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;
    /** More comments are had in parts. */
    public static final long MOST_ROWS = 1_000;

    /** So much memory, in bytes, takes each letter of the markup while it is set. */
    private static final long OF_A_LETTER = 160;

    /** What everybody else needs of the heap. */
    private static final long OTHERS = 96L << 20;

    /** More would take minutes, however large the heap is. */
    private static final long MOST_LETTERS = 4_000_000;

    /** Of a title above each page: more would not stand on one line. */
    private static final int LONGEST_TITLE = 110;

    private static final String STYLE = """
            @page{size:A4 landscape;margin:17mm 12mm 16mm 12mm;
            @top-left{content:"%s";font-family:Arsye;font-size:7.5pt;color:#444}
            @bottom-left{content:"%s";font-family:Arsye;font-size:7pt;color:#444}
            @bottom-right{content:counter(page) " / " counter(pages);font-family:Arsye;font-size:8pt;color:#444}}
            body{font-family:Arsye;font-size:8.5pt;line-height:1.35;color:#111}
            h1{font-size:16pt;line-height:1.2;margin:0 0 6pt 0}h2{font-size:12pt;margin:14pt 0 4pt 0;page-break-after:avoid}
            table{border-collapse:collapse;width:100%%;table-layout:fixed;margin:3pt 0 8pt 0;-fs-table-paginate:paginate}
            caption{text-align:left;font-weight:bold;padding:2pt 0}
            tr{page-break-inside:avoid}
            th,td{border:0.5pt solid #777;padding:2.5pt 3.5pt;text-align:left;vertical-align:top;word-wrap:break-word}
            th{background-color:#ececea;font-weight:bold}.n{text-align:right}.t{white-space:pre-wrap}
            .note{border-left:2pt solid #1f4e79;padding-left:6pt}.mark{font-size:7pt;color:#444}
            """;

    private static final byte[] REGULAR = Fonts.withoutLigatures(resource("/fonts/DejaVuSansCondensed.ttf"));
    private static final byte[] HEAVY = Fonts.withoutLigatures(resource("/fonts/DejaVuSansCondensed-Bold.ttf"));
    private static final byte[] COLOURS = colours();

    static {
        // It would tell of each page, and quote what it cannot set.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public String suffix() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public long mostRows() {
        return MOST_ROWS;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public int edition() {
        return 3;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        Bounded page = new Bounded();
        new Markup(document, page, false).write(STYLE.formatted(css(title(document)), css(document.mark())));
        try (PDDocument pdf = new Dated(document.made());
                PdfBoxRenderer renderer = builder(page.toString(), pdf).buildPdfRenderer()) {
            pdf.setDocumentId(number(document));
            renderer.createPDFWithoutClosing();
            pdf.save(out);
        }
    }

    private static PdfRendererBuilder builder(String page, PDDocument pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.withProducer("Arsye");
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(HEAVY), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, null);
        return builder;
    }

    private static String title(Document document) {
        String title = document.title().line();
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + " …";
    }

    private static String css(String text) {
        return Letters.escaped(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " "));
    }

    /** PDFBox makes the two ids of a file from it instead of from the time. */
    private static long number(Document document) {
        return ByteBuffer.wrap(Digests.sha256(document.id().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static byte[] resource(String name) {
        try (InputStream in = PdfFormat.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] colours() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** Takes so many letters and no more. */
    private static final class Bounded extends StringWriter {

        private static final long MOST =
                Math.min(MOST_LETTERS, (Runtime.getRuntime().maxMemory() - OTHERS) / OF_A_LETTER);

        @Override
        public void write(String letters) {
            if (getBuffer().length() + letters.length() > MOST) {
                throw new TooLarge();
            }
            super.write(letters);
        }
    }

    /** Whatever the setting puts in as the time of its making, it is the moment that the document speaks of. */
    private static final class Dated extends PDDocument {

        private final Instant made;

        Dated(Instant made) {
            this.made = made;
        }

        @Override
        public void setDocumentInformation(PDDocumentInformation information) {
            Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            day.setTimeInMillis(made.getEpochSecond() * 1000);
            information.setCreationDate(day);
            super.setDocumentInformation(information);
        }
    }
}
