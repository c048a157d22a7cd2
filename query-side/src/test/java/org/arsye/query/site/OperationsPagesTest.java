package org.arsye.query.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.arsye.events.Sealed;
import org.arsye.events.readmodel.ReadModelEventSkipped;
import org.arsye.events.readmodel.ReadModelId;
import org.arsye.events.readmodel.ReadModelName;
import org.arsye.query.given.ReadSide;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

class OperationsPagesTest {

    private final Words english = new PageRenderer().words("en");

    @Nested
    class How_far_a_filling_is {

        @ParameterizedTest
        @CsvSource({"-1, 99, 0", "0, 99, 1", "49, 99, 50", "98, 99, 99", "99, 99, 100", "-1, -1, 100", "998, 999, 99"})
        void is_all_of_it_only_when_nothing_is_missing(long position, long head, int percent) {
            assertThat(OperationsComposer.percent(position, head)).isEqualTo(percent);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "PT0S | less than a minute left",
                    "PT59S | less than a minute left",
                    "PT60S | about 1 minute left",
                    "PT2M10S | about 2 minutes left",
                    "PT89M | about 89 minutes left",
                    "PT2H | about 2 hours left"
                })
        void is_told_in_words(Duration left, String words) {
            assertThat(OperationsComposer.left(left, english)).isEqualTo(words);
        }

        @Test
        void is_not_guessed() {
            assertThat(OperationsComposer.left(null, english)).isEqualTo("time left not known yet");
        }
    }

    @Nested
    class The_page {

        @Test
        void loads_itself_again_only_while_something_is_being_filled() {
            assertThat(rendered(SampleViews.pages(english).getFirst()).select("meta[http-equiv=refresh]"))
                    .hasSize(1);
            assertThat(rendered(new Content.Operations(
                                    java.util.List.of(SampleViews.stopped(english)), java.util.List.of(), false, false))
                            .select("meta[http-equiv=refresh]"))
                    .isEmpty();
            assertThat(rendered(SampleViews.pages(english).get(2)).select("meta[http-equiv=refresh]"))
                    .as("where a reason is being typed")
                    .isEmpty();
        }

        @Test
        void offers_the_orders_that_fit() {
            assertThat(actions(SampleViews.pages(english).get(1))).containsExactly("retry", "skip", "rebuild");
            assertThat(actions(SampleViews.pages(english).get(2))).containsExactly("discard", "rebuild");
            assertThat(actions(SampleViews.pages(english).get(3))).containsExactly("switch", "discard", "rebuild");
            assertThat(actions(SampleViews.pages(english).get(4)))
                    .as("to an auditor")
                    .isEmpty();
        }

        @Test
        void names_the_event_that_a_view_stands_before_by_its_plain_position() {
            Document page = rendered(SampleViews.pages(english).get(1));

            assertThat(page.select("input[name=position]").attr("value")).isEqualTo("1200000");
            assertThat(page.select(".trouble").text())
                    .contains("A comment was received, position 1,200,000")
                    .contains("17")
                    .contains(SamplePages.ID);
        }

        private Document rendered(Content content) {
            return Jsoup.parse(new PageRenderer().render(new SamplePages(english).signedIn(), content));
        }

        private java.util.List<String> actions(Content content) {
            return rendered(content).select("button[name=action]").eachAttr("value");
        }
    }

    @Nested
    class Over_http {

        private final ReadSide side = ReadSide.running();

        @Test
        void an_administrator_sees_every_view_and_what_was_ordered() {
            long position = side.given(new ReadModelEventSkipped(
                    ReadModelId.of(ReadModelName.HISTORY), ReadModelName.HISTORY, 3, Sealed.text("Pse <b>jo</b>")));
            Document page = read("/operations?lang=en&ordered=" + position, as("administrator"), 200);

            assertThat(page.select(".views > li").eachAttr("id"))
                    .containsExactlyInAnyOrder(
                            "public-bodies",
                            "consultations",
                            "documents",
                            "comments",
                            "reports",
                            "history",
                            "erasures",
                            "norms",
                            "annual-reports",
                            "plans",
                            "interests",
                            "compliance",
                            "course");
            assertThat(page.select("nav .sections, nav a[aria-current=page]").text())
                    .contains("Operations");
            assertThat(page.select(".events li").first().text())
                    .contains("Pse <b>jo</b>")
                    .contains("position 3");
            assertThat(read("/operations/history?lang=en", as("administrator"), 200)
                            .select("form[action] button"))
                    .isNotEmpty();
        }

        @Test
        void an_auditor_looks_and_gives_no_orders() {
            String auditor = as("auditor");
            assertThat(read("/operations", auditor, 200).select("main form")).isEmpty();
            assertThat(read("/operations/comments", auditor, 200).select("main form"))
                    .isEmpty();
        }

        @Test
        void nobody_else_does() {
            String coordinator = as("coordinator");
            read("/operations", coordinator, 403);
            read("/operations/comments", coordinator, 403);
            assertThat(read("/", coordinator, 200).select("a[href=/operations]"))
                    .isEmpty();
            EntityExchangeResult<byte[]> public1 = exchange("/operations/comments", "");
            assertThat(public1.getStatus().value()).isEqualTo(303);
            assertThat(public1.getResponseHeaders().getFirst("Location"))
                    .isEqualTo("/sign-in?next=%2Foperations%2Fcomments");
        }

        @Test
        void there_is_no_page_of_a_view_that_is_none() {
            read("/operations/weather", as("administrator"), 404);
            read("/operations?ordered=x", as("administrator"), 400);
        }

        @Test
        void health_has_a_part_for_the_views() {
            side.http()
                    .get()
                    .uri("/actuator/health/views")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("UP");
        }

        private String as(String role) {
            String token = UUID.randomUUID().toString();
            side.pen().account(token, role + " " + token.substring(0, 4), UUID.randomUUID(), role);
            return token;
        }

        private Document read(String address, String token, int status) {
            EntityExchangeResult<byte[]> answer = exchange(address, token);
            assertThat(answer.getStatus().value()).as(address).isEqualTo(status);
            return Jsoup.parse(new String(answer.getResponseBody(), java.nio.charset.StandardCharsets.UTF_8));
        }

        private EntityExchangeResult<byte[]> exchange(String address, String token) {
            return side.http()
                    .get()
                    .uri(address)
                    .header("Accept", "text/html")
                    .cookie("arsye_session", token)
                    .exchange()
                    .expectBody()
                    .returnResult();
        }
    }
}
