package org.arsye.query.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.arsye.query.formats.csv.CsvFormat;
import org.arsye.query.formats.office.DocxFormat;
import org.arsye.query.formats.office.OdsFormat;
import org.arsye.query.formats.office.XlsxFormat;
import org.arsye.query.formats.page.HtmlFormat;
import org.arsye.query.formats.page.PdfFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same document is the same bytes, wherever and whenever it is written. */
class SameBytesTest {

    static Stream<Format> formats() {
        return Stream.of(
                new CsvFormat(),
                new HtmlFormat(),
                new PdfFormat(),
                new DocxFormat(),
                new XlsxFormat(),
                new OdsFormat());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatever_the_machine_speaks_and_whenever_it_is(Format format) throws InterruptedException {
        Document document = Samples.document(List.of("sq", "sr-Latn"), 40);
        byte[] first = Samples.bytes(format, document);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            // Containers count time in steps of two seconds.
            Thread.sleep(2_100);
            assertThat(Samples.bytes(format, document)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(Samples.bytes(format, Samples.document(List.of("sq"), 40))).isNotEqualTo(first);
    }
}
