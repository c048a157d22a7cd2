package org.arsye.query.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Frame;
import org.arsye.query.site.page.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page, with nothing on it and with everything, in every language. */
class PagesTest {

    private static final PageRenderer RENDERER = new PageRenderer();

    @Test
    void there_is_a_sample_of_each_page_with_nothing_and_with_everything_on_it() {
        SamplePages samples = new SamplePages(RENDERER.words("en"));
        Set<Class<?>> all = Set.of(Content.class.getPermittedSubclasses());

        assertThat(samples.empty().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(all);
        assertThat(samples.full().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(all);
    }

    @TestFactory
    Stream<DynamicTest> each_page_is_whole() {
        return shown().map(page -> DynamicTest.dynamicTest(page.name(), () -> {
            Files.writeString(
                    Files.createDirectories(Path.of("target", "pages")).resolve(page.name() + ".html"), page.html());
            Document html = Jsoup.parse(page.html());

            assertThat(page.html()).doesNotContain("??").doesNotContain(" th:").doesNotContain("null</");
            assertThat(html.select("h1")).hasSize(1);
            assertThat(html.title()).endsWith("Arsye").doesNotContain("null");
            assertThat(html.select("html").attr("lang")).isEqualTo(page.language());
            assertThat(html.select("main#main, header, footer, a.skip[href=#main]"))
                    .hasSize(4);
            // Whatever stands here would be left out by browsers: Content-Security-Policy.
            assertThat(html.select("script:not([src^=/assets/]), style, [style], [^on], [href^=javascript:], base"))
                    .isEmpty();
            assertThat(html.select("link[href], img[src]").stream()
                            .map(e -> e.attr("href") + e.attr("src"))
                            .filter(address -> !address.matches("/[^/].*")))
                    .isEmpty();
            assertThat(ids(html)).doesNotHaveDuplicates();
            assertThat(html.select("a:not([href]), a[href=''], form:not([action])"))
                    .isEmpty();
            assertThat(html.select("input, select, textarea").stream().filter(e -> !labelled(html, e)))
                    .isEmpty();
            assertThat(html.select("fieldset").stream()
                            .filter(e -> e.select("> legend").isEmpty()))
                    .isEmpty();
            assertThat(html.select("[aria-describedby], [aria-labelledby]").stream()
                            .flatMap(PagesTest::named))
                    .allMatch(id -> html.getElementById(id) != null);
            assertThat(html.select(".error-summary a").stream()
                            .map(a -> a.attr("href").substring(1)))
                    .allMatch(id -> html.getElementById(id) != null);
            assertThat(html.select("form[method=post]").stream()
                            .filter(f -> f.select("input[name=_csrf]").size() != 1))
                    .isEmpty();
        }));
    }

    @Test
    void what_somebody_wrote_is_text_and_never_markup() {
        shown().forEach(page -> {
            Document html = Jsoup.parse(page.html());
            assertThat(page.html()).doesNotContain("\u0000");
            assertThat(html.select("bdi b, blockquote *, .prose *")).isEmpty();
            assertThat(html.select("blockquote, .prose").stream()
                            .filter(e ->
                                    e.text().contains("override") && !e.text().contains("[[${7*7}]]")))
                    .isEmpty();
            assertThat(html.select("blockquote, .prose").stream().filter(e -> !"auto".equals(e.attr("dir"))))
                    .isEmpty();
        });
    }

    @Test
    void a_refused_form_keeps_what_was_typed_to_the_letter() {
        Document html = Jsoup.parse(render("en", Content.NewComment.class));

        assertThat(html.getElementById("text").wholeText())
                .isEqualTo(SamplePages.HOSTILE.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD'));
        assertThat(html.select("[name=publication][checked]").attr("value")).isEqualTo("named");
        assertThat(html.select("[name=contributorKind][checked]").attr("value")).isEqualTo("ngo");
        assertThat(html.select("#language [selected]").attr("value")).isEqualTo("tr");
        assertThat(html.select("#provision [selected]").attr("value")).isEqualTo("art_7");
    }

    @Test
    void a_text_that_is_missing_in_the_language_is_shown_in_another_and_says_which() {
        Document html = Jsoup.parse(render("sr", Content.Consultation.class));

        Element paragraph = html.getElementById("art_7__para_2");
        assertThat(paragraph.select("[lang=sq]").text()).isEqualTo("Afati fillon të rrjedhë nga dita e pranimit.");
        assertThat(paragraph.select(".only").text()).isEqualTo("samo na albanskom");
        assertThat(html.getElementById("art_7__para_1").select(".only")).isEmpty();
    }

    @Test
    void the_parts_of_the_totals_add_up_to_the_last_row() {
        for (Class<? extends Content> page :
                List.of(Content.Decisions.class, Content.Report.class, Content.Consultation.class)) {
            Element sums = Jsoup.parse(render("en", page)).select(".sums").stream()
                    .filter(table -> table.select("tbody td").size() == 7)
                    .findFirst()
                    .orElseThrow();
            int parts = sums.select("tbody td").stream()
                    .mapToInt(e -> Integer.parseInt(e.text()))
                    .sum();
            assertThat(parts)
                    .isEqualTo(Integer.parseInt(sums.select("tfoot td").text()))
                    .isEqualTo(28);
        }
    }

    @Test
    void a_page_as_of_a_moment_says_so_and_keeps_it_in_its_links() {
        Words words = RENDERER.words("en");
        SamplePages samples = new SamplePages(words);
        Document html = Jsoup.parse(RENDERER.render(samples.asOf(), one(samples, Content.Consultation.class)));

        assertThat(html.select(".asof").text()).contains("22 November 2026").contains("position 12");
        assertThat(html.select(".asof a").attr("href")).isEqualTo("/");
        assertThat(html.select(".tabs a, .languages a, .brand").eachAttr("href"))
                .allMatch(href -> href.contains("asOf=12"));
        assertThat(html.select("a[href*=new]")).isEmpty();
    }

    private static String render(String language, Class<? extends Content> page) {
        SamplePages samples = new SamplePages(RENDERER.words(language));
        return RENDERER.render(samples.publicly(), one(samples, page));
    }

    private static Content one(SamplePages samples, Class<? extends Content> page) {
        return samples.full().stream().filter(page::isInstance).findFirst().orElseThrow();
    }

    private static List<String> ids(Document html) {
        return html.select("[id]").stream().map(Element::id).toList();
    }

    private static Stream<String> named(Element e) {
        return Stream.of((e.attr("aria-describedby") + " " + e.attr("aria-labelledby"))
                .trim()
                .split("\\s+"));
    }

    private static boolean labelled(Document html, Element field) {
        return "hidden".equals(field.attr("type"))
                || !field.id().isEmpty()
                        && html.select("label[for]").stream()
                                .anyMatch(l -> l.attr("for").equals(field.id()) && l.hasText());
    }

    private record Shown(String name, String language, String html) {}

    private static Stream<Shown> shown() {
        List<Shown> pages = new ArrayList<>();
        for (String language : Words.LANGUAGES) {
            Words words = RENDERER.words(language);
            SamplePages samples = new SamplePages(words);
            samples.empty().forEach(c -> pages.add(shown("empty", words, samples.publicly(), c, 0)));
            List<Content> full = samples.full();
            for (int i = 0; i < full.size(); i++) {
                Frame frame = full.get(i).template().startsWith("desk") ? samples.signedIn() : samples.publicly();
                pages.add(shown("full", words, frame, full.get(i), i));
            }
        }
        return pages.stream();
    }

    private static Shown shown(String how, Words words, Frame frame, Content content, int n) {
        return new Shown(
                how + "-" + words.code() + "-" + content.template() + "-" + n,
                words.lang(),
                RENDERER.render(frame, content));
    }
}
