package org.arsye.query.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.arsye.events.Role;
import org.arsye.events.comment.CommentId;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Behind;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Positions;
import org.arsye.query.platform.Reader;
import org.arsye.query.platform.web.VirtualThreads;
import org.arsye.query.site.CommentsComposer;
import org.arsye.query.site.ConsultationComposer;
import org.arsye.query.site.DeskComposer;
import org.arsye.query.site.NotForYou;
import org.arsye.query.site.PageRenderer;
import org.arsye.query.site.RegisterComposer;
import org.arsye.query.site.SamplePages;
import org.arsye.query.site.draft.FormDrafts;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Pages as a browser asks for them. */
class PagesOverHttpTest {

    private static final String ID = "7a0c1a52-6f0e-4a63-9a0c-3f1d8f5f0001";
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Reader OFFICIAL = new Reader("sample.official", Set.of(Role.OFFICIAL), null, null);

    private final RegisterComposer register = mock(RegisterComposer.class);
    private final ConsultationComposer consultations = mock(ConsultationComposer.class);
    private final CommentsComposer comments = mock(CommentsComposer.class);
    private final DeskComposer desk = mock(DeskComposer.class);
    private final FormDrafts drafts = mock(FormDrafts.class);
    private final Positions positions = mock(Positions.class);
    private final PageRenderer renderer = new PageRenderer();
    private final Assets assets = new Assets();
    private final PageWriter writer =
            new PageWriter(renderer, assets, new VirtualThreads(), positions, Clock.fixed(NOW, ZoneOffset.UTC));
    private final SamplePages samples = new SamplePages(renderer.words("en"));
    private Reader reader = Reader.PUBLIC;
    private WebTestClient browser;

    @BeforeEach
    void open() {
        when(drafts.open(any(), any())).thenReturn(Form.EMPTY);
        when(register.register(any(), any(), any(), any())).thenReturn(sample(Content.Register.class));
        browser = WebTestClient.bindToController(
                        assets,
                        new RegisterPages(writer, register),
                        new ConsultationPages(writer, consultations, comments),
                        new CommentPages(writer, comments, drafts),
                        new DeskPages(writer, desk, drafts))
                .controllerAdvice(new FailurePages(writer))
                .argumentResolvers(resolvers -> resolvers.addCustomResolver(new Asking()))
                .webFilter((exchange, chain) -> {
                    exchange.getAttributes()
                            .put(CsrfToken.class.getName(), Mono.just(new DefaultCsrfToken("X", "_csrf", "the-token")));
                    return chain.filter(exchange);
                })
                .configureClient()
                .defaultHeader("Accept", "text/html")
                .defaultHeader("Accept-Language", "en")
                .build();
    }

    @Test
    void a_page_says_which_part_stands_still_and_since_when() {
        assertThat(get("/")).doesNotContain("has stood still since");
        when(positions.behind()).thenReturn(List.of(new Behind("comments", 7, NOW)));
        assertThat(get("/"))
                .contains(
                        "The part with the comments and the answers to them is not up to date: it has stood still since")
                .contains("22 November 2026");
    }

    @Test
    void a_page_is_asked_for_again_and_not_sent_twice() {
        String tag = browser.get()
                .uri("/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        assertThat(tag).startsWith("\"");
        browser.get()
                .uri("/")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
        browser.get()
                .uri("/?lang=sr")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void a_language_chosen_is_remembered_and_an_unknown_one_is_not() {
        browser.get()
                .uri("/?lang=sr")
                .exchange()
                .expectCookie()
                .valueEquals("arsye_lang", "sr")
                .expectCookie()
                .httpOnly("arsye_lang", true);
        browser.get()
                .uri("/?lang=xx")
                .exchange()
                .expectStatus()
                .isOk()
                .expectCookie()
                .doesNotExist("arsye_lang");
        assertThat(page("/?lang=sr").select("html").attr("lang")).isEqualTo("sr-Latn");
        assertThat(page("/").select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void switching_the_language_keeps_the_page_and_its_filters() {
        assertThat(page("/?status=open&lang=en&asOf=12").select(".languages a").eachAttr("href"))
                .containsExactly(
                        "/?status=open&asOf=12&lang=sq",
                        "/?status=open&asOf=12&lang=sr",
                        "/?status=open&asOf=12&lang=en");
    }

    @Test
    void what_is_not_there_is_a_page_with_a_way_out() {
        when(consultations.consultation(any(), any(), any())).thenThrow(new NotFound());

        assertFailure("/consultations/" + ID, HttpStatus.NOT_FOUND, "There is no such page");
        assertFailure("/consultations/nonsense", HttpStatus.NOT_FOUND, "There is no such page");
        assertFailure("/comments/%E2%80%AE", HttpStatus.NOT_FOUND, "There is no such page");
    }

    @Test
    void what_cannot_be_read_is_a_page_too() {
        when(register.register(any(), any(), any(), any())).thenThrow(new BadParameter("status"));

        assertFailure("/?status=nonsense", HttpStatus.BAD_REQUEST, "This address cannot be read");
        assertFailure(
                "/consultations/" + ID + "/report?version=one", HttpStatus.BAD_REQUEST, "This address cannot be read");
    }

    @Test
    void a_fault_of_ours_tells_nothing_but_that_it_is_ours() {
        when(register.register(any(), any(), any(), any())).thenThrow(new IllegalStateException("SELECT secret"));

        assertFailure("/", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");
        assertThat(answer("/").getResponseBody())
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("SELECT");
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_sign_in_and_comes_back() {
        browser.get()
                .uri("/desk/comments/" + ID + "?draft=1")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/sign-in?next=%2Fdesk%2Fcomments%2F" + ID + "%3Fdraft%3D1");
        assertThat(page("/sign-in?next=%2Fdesk").select("[name=next]").val()).isEqualTo("/desk");
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in() {
        for (String elsewhere :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""}) {
            assertThat(DeskPages.within(elsewhere)).isEqualTo("/desk");
        }
    }

    @Test
    void another_bodys_desk_is_refused() {
        reader = OFFICIAL;
        when(desk.comment(any(), any(), any(), any())).thenThrow(new NotForYou());

        assertFailure("/desk/comments/" + ID, HttpStatus.FORBIDDEN, "You may not read this");
    }

    @Test
    void a_form_carries_the_token_and_nobody_keeps_it() {
        when(comments.newComment(any(), any(), any(), any(), any())).thenReturn(sample(Content.NewComment.class));
        String form = "/consultations/" + ID + "/comments/new?provision=art_7";

        browser.get().uri(form).exchange().expectHeader().valueEquals("Cache-Control", "no-store");
        assertThat(page(form).select("form[method=post] [name=_csrf]").val()).isEqualTo("the-token");
    }

    @Test
    void the_secret_is_shown_only_with_the_receipt_of_the_same_comment() {
        CommentId comment = CommentId.of(ID);

        assertThat(CommentPages.secret(ID + ".s3cr3t", comment)).isEqualTo("s3cr3t");
        assertThat(CommentPages.secret(ID.replace('1', '2') + ".s3cr3t", comment))
                .isNull();
        assertThat(CommentPages.secret(null, comment)).isNull();
    }

    @Test
    void the_stylesheet_may_be_kept_for_ever_under_its_own_name_only() {
        String kept = page("/").select("link[rel=stylesheet]").attr("href");

        browser.get()
                .uri(kept)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Cache-Control", ".*immutable.*");
        browser.get()
                .uri("/assets/0000/arsye.css")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache");
    }

    private void assertFailure(String uri, HttpStatus status, String title) {
        EntityExchangeResult<byte[]> answer = answer(uri);
        Document html = Jsoup.parse(new String(answer.getResponseBody(), StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(html.select("h1").text()).isEqualTo(title);
        assertThat(html.select("main a[href=/]")).hasSize(1);
    }

    private Document page(String uri) {
        return Jsoup.parse(new String(answer(uri).getResponseBody(), StandardCharsets.UTF_8));
    }

    private EntityExchangeResult<byte[]> answer(String uri) {
        return browser.get()
                .uri(java.net.URI.create(uri))
                .exchange()
                .expectBody()
                .returnResult();
    }

    private Content sample(Class<? extends Content> page) {
        return samples.full().stream().filter(page::isInstance).findFirst().orElseThrow();
    }

    /** In the place of the platform's: everything is asked as of position 12. */
    private String get(String path) {
        return browser.get()
                .uri(path)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private final class Asking implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Moment.class || parameter.getParameterType() == Paging.class;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
            return Mono.just(
                    parameter.getParameterType() == Moment.class ? new Moment(12, NOW, reader) : Paging.first());
        }
    }
}
