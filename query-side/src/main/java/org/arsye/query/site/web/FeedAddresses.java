package org.arsye.query.site.web;

import java.nio.charset.StandardCharsets;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.web.Languages;
import org.arsye.query.site.PageRenderer;
import org.arsye.query.site.feeds.AtomFeed;
import org.arsye.query.site.feeds.CalendarFeed;
import org.arsye.query.site.feeds.FeedQuestion;
import org.arsye.query.site.feeds.Feeds;
import org.arsye.query.site.feeds.News;
import org.arsye.query.site.page.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * News and dates for programs that ask again and again: per body, kind of draft and language. The same for everybody, whoever
 * is signed in.
 */
@RestController
@RequestMapping("/feeds")
class FeedAddresses {

    private final Feeds feeds;
    private final Sites sites;
    private final PageRenderer pages;

    FeedAddresses(Feeds feeds, Sites sites, PageRenderer pages) {
        this.feeds = feeds;
        this.sites = sites;
        this.pages = pages;
    }

    @GetMapping("/consultations.atom")
    ResponseEntity<byte[]> atom(
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            Paging paging,
            Moment moment,
            ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Words words = pages.words(Languages.of(request));
        News news = feeds.news(new FeedQuestion(body, type), paging, moment);
        UriComponentsBuilder self = UriComponentsBuilder.fromUri(request.getURI())
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(Languages.PARAMETER, words.code());
        String own = self.build(true).toUriString();
        String older = news.next() == null
                ? null
                : self.replaceQueryParam("cursor", news.next()).build(true).toUriString();
        return answer(
                "application/atom+xml;charset=UTF-8", words, AtomFeed.of(news, sites.of(request), own, older, words));
    }

    @GetMapping("/consultations.ics")
    ResponseEntity<byte[]> calendar(
            @RequestParam(required = false) PublicBodyId body,
            @RequestParam(required = false) DocumentType type,
            Moment moment,
            ServerWebExchange exchange) {
        Words words = pages.words(Languages.of(exchange.getRequest()));
        return answer(
                "text/calendar;charset=UTF-8",
                words,
                CalendarFeed.of(
                        feeds.dates(new FeedQuestion(body, type), moment), sites.of(exchange.getRequest()), words));
    }

    private static ResponseEntity<byte[]> answer(String type, Words words, String written) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, words.lang())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .body(written.getBytes(StandardCharsets.UTF_8));
    }
}
