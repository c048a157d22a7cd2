package org.arsye.query.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arsye.query.formats.page.HtmlFormat;
import org.arsye.query.formats.page.PdfFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What people read: HTML and PDF. */
class PageFormatsTest {

    private static final PdfFormat PDF = new PdfFormat();

    private static Document html(String... languages) {
        byte[] bytes = Samples.bytes(new HtmlFormat(), Samples.document(languages));
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("org.arsye.query.formats.Samples#languages")
    void a_pdf_is_one_for_archives_and_for_those_who_listen(List<String> languages) {
        byte[] pdf = Samples.bytes(PDF, Samples.document(languages, 60));
        assertThat(Programs.flaws(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Programs.flaws(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void a_pdf_has_the_right_letters() {
        String text = Programs.text(Samples.bytes(PDF, Samples.document("sq", "sr-Latn")));
        assertThat(text).contains("Raport \"<&>\" / Izveštaj \"<&>\"", "Obrazloženje", "Zato što 3", "Rreshti i dytë");
        assertThat(text.replaceAll("\\s+", "")).contains(Samples.LETTERS.replace(" ", ""));
    }

    @Test
    void what_somebody_wrote_is_text_and_never_markup() {
        Document page = html("sq");
        assertThat(page.title()).isEqualTo("Raport \"<&>\"");
        assertThat(page.select("td").eachText()).contains(Samples.LETTERS + " \uFFFD 1");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void two_languages_stand_beside_each_other() {
        Document page = html("sq", "sr-Latn");
        assertThat(page.select("table.w th").eachText())
                .containsExactly(
                        "Nr / Br",
                        "Dita / Dan",
                        "Teksti / Tekst",
                        "Arsyetimi",
                        "Obrazloženje",
                        "Vegza / Veza",
                        "Dy / Dva");
        assertThat(page.select("table.side td").eachAttr("lang"))
                .containsExactly("sq", "sr-Latn", "sq", "sr-Latn", "sq", "sr-Latn");
    }

    @Test
    void numbers_stand_under_each_other_and_every_cell_says_under_which_head_where_there_is_no_room_for_heads() {
        Document page = html("sq");
        assertThat(page.select("th.n").eachText()).containsExactly("Nr");
        assertThat(page.select("td.n").eachText()).containsExactly("1.000", "2.000", "3.000");
        assertThat(page.select("table.w tbody tr").first().select("td").eachAttr("data-label"))
                .isEqualTo(page.select("table.w th").eachText());
    }

    @Test
    void an_empty_table_says_so() {
        assertThat(html("sq").text()).contains("Nuk ka rreshta");
        assertThat(html("sq").select("table.w")).hasSize(1);
    }
}
