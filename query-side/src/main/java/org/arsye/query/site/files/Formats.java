package org.arsye.query.site.files;

import java.util.List;
import java.util.Optional;
import org.arsye.query.formats.Format;
import org.arsye.query.formats.csv.CsvFormat;
import org.arsye.query.formats.office.DocxFormat;
import org.arsye.query.formats.office.OdsFormat;
import org.arsye.query.formats.office.XlsxFormat;
import org.arsye.query.formats.page.HtmlFormat;
import org.arsye.query.formats.page.PdfFormat;
import org.springframework.stereotype.Component;

/** The formats in which documents are handed out. */
@Component
public class Formats {

    private final List<Format> all = List.of(
            new HtmlFormat(), new PdfFormat(), new DocxFormat(), new OdsFormat(), new XlsxFormat(), new CsvFormat());

    public List<Format> all() {
        return all;
    }

    public Optional<Format> ending(String suffix) {
        return all.stream().filter(format -> format.suffix().equals(suffix)).findFirst();
    }
}
