package org.arsye.command.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.arsye.command.sample.SampleScript.Comment;
import org.arsye.command.sample.SampleScript.Consultation;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.ArticleText;
import org.junit.jupiter.api.Test;

/** Nobody can take the sample for the real thing. */
class SampleScriptTest {

    private final List<Consultation> consultations = SampleScript.consultations();

    @Test
    void every_title_summary_and_notice_says_in_each_language_that_it_is_a_sample() {
        assertThat(consultations.stream().flatMap(SampleScriptTest::texts)).allSatisfy(text -> {
            assertThat(text.sq().toLowerCase(java.util.Locale.ROOT)).contains("shembull");
            assertThat(text.sr().toLowerCase(java.util.Locale.ROOT)).contains("primer");
            assertThat(text.en().toLowerCase(java.util.Locale.ROOT)).contains("sample");
        });
    }

    @Test
    void every_comment_and_every_answer_says_so_too() {
        assertThat(comments().map(Comment::text)).allMatch(text -> text.matches("\\[(Shembull|Primer|Sample)] .+"));
        assertThat(comments().filter(comment -> comment.decision() != null).map(Comment::decision))
                .allSatisfy(decision -> {
                    assertThat(decision.justification().sq()).startsWith("[Shembull] ");
                    assertThat(decision.justification().sr()).startsWith("[Primer] ");
                });
    }

    @Test
    void every_name_is_plainly_invented() {
        String invented = ".*(Shembull|Primer|Example|Sample|trilluar|izmišljen|invented).*";
        assertThat(comments().map(Comment::name).filter(name -> name != null)).allMatch(name -> name.matches(invented));
        assertThat(SampleScript.bodies().officials())
                .allMatch(official -> official.name().matches(".*(Shembull|Primer).*"));
    }

    @Test
    void every_draft_reads_in_all_three_languages_and_comments_point_into_it() {
        assertThat(consultations).allSatisfy(script -> {
            ArticleText text = script.text();
            assertThat(text.articles().stream().flatMap(article -> article.paragraphs().stream()))
                    .allSatisfy(paragraph -> assertThat(List.of(
                                    paragraph.text().sq(),
                                    paragraph.text().sr(),
                                    paragraph.text().en()))
                            .noneMatch(String::isBlank));
            if (script.comments() != null) {
                assertThat(script.comments().stream().map(Comment::provision).filter(id -> id != null))
                        .allMatch(text.provisions()::contains);
            }
        });
        assertThat(consultations.getFirst().text().articles()).hasSizeGreaterThanOrEqualTo(12);
    }

    private Stream<Comment> comments() {
        return consultations.stream()
                .filter(script -> script.comments() != null)
                .flatMap(script -> script.comments().stream());
    }

    private static Stream<LocalizedText> texts(Consultation script) {
        Stream<LocalizedText> always = Stream.of(script.title(), script.summary());
        return script.opening() == null
                ? always
                : Stream.concat(
                        always,
                        Stream.of(
                                script.opening().what(),
                                script.opening().why(),
                                script.opening().howToTakePart()));
    }
}
