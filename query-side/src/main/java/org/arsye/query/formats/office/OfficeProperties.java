package org.arsye.query.formats.office;

import java.time.temporal.ChronoUnit;
import org.arsye.query.formats.Document;
import org.arsye.query.formats.Letters;

/** What the containers of ISO/IEC 29500 have in common. */
final class OfficeProperties {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Its beginning; whoever uses it goes on and closes it. */
    static final String CONTENT_TYPES = XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\""
            + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";

    private OfficeProperties() {}

    static String packageParts(String main) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "officeDocument\" Target=\"" + main + "\"/>"
                + "<Relationship Id=\"rId2\" Type=\"" + PACKAGE
                + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
    }

    /** Title, languages, and the moment that the document speaks of. */
    static String core(Document document) {
        String made = document.made().truncatedTo(ChronoUnit.SECONDS).toString();
        String time = " xsi:type=\"dcterms:W3CDTF\">" + made + "</dcterms:";
        return XML + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>" + Letters.escaped(document.title().line()) + "</dc:title>"
                + "<dc:identifier>" + Letters.escaped(document.id()) + "</dc:identifier>"
                + "<dc:language>" + document.languages().getFirst() + "</dc:language>"
                + "<dc:creator>Arsye</dc:creator>"
                + "<dcterms:created" + time + "created><dcterms:modified" + time + "modified></cp:coreProperties>";
    }
}
