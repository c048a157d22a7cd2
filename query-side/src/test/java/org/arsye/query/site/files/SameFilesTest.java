package org.arsye.query.site.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.arsye.events.LocalizedText;
import org.arsye.events.Sealed;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.annualreport.AnnualChapterWritten;
import org.arsye.events.annualreport.AnnualReportDrafted;
import org.arsye.events.annualreport.AnnualReportId;
import org.arsye.events.annualreport.AnnualReportPublished;
import org.arsye.query.given.Reported;
import org.arsye.query.given.Sides;
import org.arsye.query.given.Story;
import org.arsye.query.platform.Progress;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Every report in every format and all languages is the same bytes, whoever makes it, however often, wherever it runs. */
class SameFilesTest {

    private static final String PACK = "XK-GOV-05-2016";
    private static final List<String> FORMATS = List.of("csv", "html", "pdf", "docx", "ods", "xlsx");

    private final Sides sides = new Sides("same");
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private Reported reported;

    @AfterEach
    void end() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        sides.close();
    }

    /** Each alone, and each two in both orders. */
    private static List<String> languages() {
        List<String> all = new ArrayList<>(List.of("sq", "sr", "en"));
        for (String left : List.of("sq", "sr", "en")) {
            for (String right : List.of("sq", "sr", "en")) {
                if (!left.equals(right)) {
                    all.add(left + "%2B" + right);
                }
            }
        }
        return all;
    }

    private void happened() {
        sides.pen().at(Instant.parse("2026-03-02T08:00:00Z"));
        reported = new Reported().in(sides.pen());
        AnnualReportId year = AnnualReportId.ofYear(PACK, 2026, null);
        LocalizedText words = new LocalizedText(Reported.LETTERS, Reported.LETTERS, "Words");
        sides.pen().write(new AnnualReportDrafted(year, PACK, 2026, null, reported.position()));
        sides.pen().write(new AnnualChapterWritten(year, AnnualChapter.FOREWORD, Sealed.text(words)));
        sides.pen().write(new AnnualReportPublished(year, 1, reported.position(), null));
    }

    private Map<String, byte[]> all(ConfigurableApplicationContext side) {
        Progress progress = side.getBean(Progress.class);
        Awaitility.await().until(() -> progress.reached() >= reported.position() + 3);
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/v1/consultations/" + reported.story.consultation + "/report", "/api/v1/reports/annual/2026")) {
            for (String format : FORMATS) {
                for (String language : languages()) {
                    String file = path + "." + format + "?lang=" + language;
                    all.put(file, fetched(side, file));
                }
            }
        }
        return all;
    }

    private static byte[] fetched(ConfigurableApplicationContext side, String file) {
        return Sides.http(side)
                .mutate()
                .responseTimeout(Duration.ofMinutes(1))
                .build()
                .get()
                .uri(URI.create("http://127.0.0.1:" + side.getEnvironment().getProperty("local.server.port") + file))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    private static void same(Map<String, byte[]> again, Map<String, byte[]> first) {
        assertThat(again.keySet()).isEqualTo(first.keySet());
        first.forEach((file, bytes) -> {
            if (file.contains(".csv") || file.contains(".html")) {
                assertThat(new String(again.get(file), StandardCharsets.UTF_8))
                        .as(file)
                        .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            }
            assertThat(again.get(file)).as(file).isEqualTo(bytes);
        });
    }

    @Test
    void in_another_locale_and_zone_by_another_process_and_after_the_views_were_filled_anew() {
        happened();
        ConfigurableApplicationContext one = sides.start();
        Map<String, byte[]> first = all(one);
        assertThat(first.values().stream().map(java.util.Arrays::hashCode).distinct())
                .hasSizeGreaterThan(first.size() - 10);

        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        sides.pen().at(Instant.parse("2027-05-05T05:05:05Z"));
        sides.pen().write(reported.story.comment(Story.commentId(), "Shumë më vonë"));
        ConfigurableApplicationContext other = sides.start(List.of("spring.messages.cache-duration=1"));
        same(all(other), first);

        sides.rebuild(one, other);
        same(all(one), first);
    }
}
