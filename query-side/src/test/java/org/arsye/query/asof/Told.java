package org.arsye.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What was told as of a moment. */
record Told(long seed, Cut cut, Question question, Heard answer) {

    /** Pages with a form to act on; they are of the present whatever moment is asked for. */
    private static final Pattern TO_ACT =
            Pattern.compile("/(comments/new|submitted|withdrawal|flag|sign-in|interest|interest/sent)(\\?.*)?$");

    private static final String OFFERS =
            "section:has(> form):not(:has(#draft)), form, a.button, a.comment-on, a[href$=/withdrawal], a[href$=/flag]";

    /** What is told of the present says the same as what is told as of now, but that nothing can be done about the past. */
    void isTheSameAs(Heard present) {
        assertThat(present.status()).as("%s, and now", this).isLessThan(500).isEqualTo(answer.status());
        assertThat(present.position()).as("%s, and now", this).isEqualTo(answer.position());
        if (!question.ofPage()) {
            assertThat(said(present)).as("%s, and now", this).isEqualTo(said(answer));
        } else if (answer.found() && !TO_ACT.matcher(question.path()).find()) {
            assertThat(words(present)).as("%s, and now", this).isEqualTo(words(answer));
            staysInThePast();
        }
    }

    /** A feed also names its own address, and with it the moment that was asked about. */
    private static String said(Heard answer) {
        return answer.body()
                .lines()
                .filter(line -> !line.contains("/feeds/consultations.atom?"))
                .collect(Collectors.joining("\n"));
    }

    private void staysInThePast() {
        Element main = main(answer);
        assertThat(main.select("form[method=post]")).as(toString()).isEmpty();
        // A receipt is of one event and says the same at any moment.
        assertThat(main.select("a[href^=/]:not([href^=/receipts/]):not([href^=/verify?number=])")
                        .eachAttr("href"))
                .as(toString())
                .allMatch(link -> link.contains("asOf="));
    }

    private static String words(Heard page) {
        Element main = main(page);
        main.select(OFFERS).remove();
        return main.text();
    }

    private static Element main(Heard page) {
        return Jsoup.parse(page.body()).selectFirst("main");
    }

    @Override
    public String toString() {
        return "seed %d, as of %s (event %d of its history): %s".formatted(seed, cut.asked(), cut.last(), question);
    }
}
