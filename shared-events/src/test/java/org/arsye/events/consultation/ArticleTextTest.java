package org.arsye.events.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.MalformedArticleText.Reason;
import org.arsye.ledger.Digests;
import org.arsye.ledger.MalformedJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTextTest {

    private static final String WITHOUT_IDS = """
            {"title": {"sq": "Projektligj sintetik", "sr": "Sintetički nacrt"},
             "articles": [
               {"heading": {"sq": "Qëllimi"}, "paragraphs": [{"text": {"sq": "Një."}}, {"text": {"sq": "Dy.", "en": "Two."}}]},
               {"paragraphs": [{"text": {"sr": "Tri."}}]}]}
            """;

    @Nested
    class Without_ids {

        private final ArticleText text = read(WITHOUT_IDS);

        @Test
        void provisions_are_named_by_their_place_in_reading_order() {
            assertThat(text.provisions())
                    .containsExactly("art_1", "art_1__para_1", "art_1__para_2", "art_2", "art_2__para_1");
        }

        @Test
        void what_was_written_is_found_by_the_names() {
            assertThat(text.title().sr()).isEqualTo("Sintetički nacrt");
            assertThat(text.paragraph("art_1__para_2").orElseThrow().text())
                    .isEqualTo(new LocalizedText("Dy.", null, "Two."));
            assertThat(text.article("art_1").orElseThrow().heading().sq()).isEqualTo("Qëllimi");
            assertThat(text.article("art_2__para_1").orElseThrow().id()).isEqualTo("art_2");
            assertThat(text.article("art_3")).isEmpty();
            assertThat(text.paragraph("art_2")).isEmpty();
        }

        @Test
        void a_heading_that_is_not_there_is_empty_in_every_language() {
            assertThat(text.article("art_2").orElseThrow().heading().in("sq")).isEmpty();
        }
    }

    @Test
    void the_kept_bytes_are_canonical_with_the_ids_and_read_as_the_same_text() {
        ArticleText text = read(WITHOUT_IDS);

        assertThat(new String(text.canonical(), StandardCharsets.UTF_8)).isEqualTo("""
                        {"articles":[{"heading":{"sq":"Qëllimi"},"id":"art_1","paragraphs":[\
                        {"id":"art_1__para_1","text":{"sq":"Një."}},\
                        {"id":"art_1__para_2","text":{"en":"Two.","sq":"Dy."}}]},\
                        {"id":"art_2","paragraphs":[{"id":"art_2__para_1","text":{"sr":"Tri."}}]}],\
                        "title":{"sq":"Projektligj sintetik","sr":"Sintetički nacrt"}}""");
        assertThat(ArticleText.parse(text.canonical())).isEqualTo(text);
        assertThat(text.sha256()).isEqualTo(Digests.sha256Hex(text.canonical())).matches("[0-9a-f]{64}");
    }

    @Test
    void ids_that_are_given_stay_with_their_provision_wherever_it_stands() {
        ArticleText text = read("""
                {"articles": [
                  {"id": "art_7", "paragraphs": [{"id": "art_7__para_9", "text": {"sq": "a"}}, {"text": {"sq": "b"}}]},
                  {"paragraphs": [{"text": {"sq": "c"}}]}]}
                """);

        assertThat(text.provisions())
                .containsExactly("art_7", "art_7__para_9", "art_7__para_2", "art_2", "art_2__para_1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[] | WRONG_TYPE | ``",
                "{} | MISSING | /articles",
                "{'articles':{}} | WRONG_TYPE | /articles",
                "{'articles':[]} | EMPTY | /articles",
                "{'articles':[1]} | WRONG_TYPE | /articles/0",
                "{'articles':[{}]} | MISSING | /articles/0/paragraphs",
                "{'articles':[{'paragraphs':[]}]} | EMPTY | /articles/0/paragraphs",
                "{'articles':[{'paragraphs':['x']}]} | WRONG_TYPE | /articles/0/paragraphs/0",
                "{'articles':[{'paragraphs':[{}]}]} | MISSING | /articles/0/paragraphs/0/text",
                "{'articles':[{'paragraphs':[{'text':'x'}]}]} | WRONG_TYPE | /articles/0/paragraphs/0/text",
                "{'articles':[{'paragraphs':[{'text':{}}]}]} | EMPTY | /articles/0/paragraphs/0/text",
                "{'articles':[{'paragraphs':[{'text':{'sq':1}}]}]} | WRONG_TYPE | /articles/0/paragraphs/0/text/sq",
                "{'articles':[{'paragraphs':[{'text':{'sr':' '}}]}]} | EMPTY | /articles/0/paragraphs/0/text/sr",
                "{'articles':[{'paragraphs':[{'text':{'de':'x'}}]}]} | UNKNOWN_MEMBER | /articles/0/paragraphs/0/text",
                "{'articles':[{'paragraphs':[{'text':{'sq':'x'},'y':1}]}]} | UNKNOWN_MEMBER | /articles/0/paragraphs/0",
                "{'articles':[{'paragraphs':[{'text':{'sq':'x'}}],'y':1}]} | UNKNOWN_MEMBER | /articles/0",
                "{'articles':[{'paragraphs':[{'text':{'sq':'x'}}]}],'y':1} | UNKNOWN_MEMBER | ``",
                "{'title':'x','articles':[{'paragraphs':[{'text':{'sq':'x'}}]}]} | WRONG_TYPE | /title",
                "{'articles':[{'heading':{},'paragraphs':[{'text':{'sq':'x'}}]}]} | EMPTY | /articles/0/heading",
                "{'articles':[{'id':7,'paragraphs':[{'text':{'sq':'x'}}]}]} | WRONG_TYPE | /articles/0/id"
            })
    void a_text_of_another_shape_is_refused_where_it_is_wrong(String json, Reason reason, String pointer) {
        assertRefused(json.replace('\'', '"'), reason, pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "neni_7, art_7__para_1, /articles/0/id",
        "art_0, art_0__para_1, /articles/0/id",
        "art_07, art_07__para_1, /articles/0/id",
        "art_-1, art_-1__para_1, /articles/0/id",
        "art_, art___para_1, /articles/0/id",
        "art_٧, art_٧__para_1, /articles/0/id",
        "art_100000, art_100000__para_1, /articles/0/id",
        "art_7, art_8__para_1, /articles/0/paragraphs/0/id",
        "art_7, art_7, /articles/0/paragraphs/0/id",
        "art_7, art_7__para_0, /articles/0/paragraphs/0/id",
        "art_7, 'art_7__para_1 ', /articles/0/paragraphs/0/id",
        "art_7, art_7__para_1x, /articles/0/paragraphs/0/id",
    })
    void a_malformed_id_is_refused(String article, String paragraph, String pointer) {
        String json = "{\"articles\":[{\"id\":\"%s\",\"paragraphs\":[{\"id\":\"%s\",\"text\":{\"sq\":\"x\"}}]}]}";
        assertRefused(json.formatted(article, paragraph), Reason.ID_MALFORMED, pointer);
    }

    @Test
    void two_provisions_with_one_id_are_refused_whether_given_or_assigned() {
        assertRefused("""
                {"articles":[{"id":"art_2","paragraphs":[{"text":{"sq":"x"}}]},{"paragraphs":[{"text":{"sq":"x"}}]}]}
                """, Reason.ID_DUPLICATE, "/articles/1/id");
        assertRefused("""
                {"articles":[{"paragraphs":[{"id":"art_1__para_2","text":{"sq":"x"}},{"text":{"sq":"x"}}]}]}
                """, Reason.ID_DUPLICATE, "/articles/0/paragraphs/1/id");
    }

    @Test
    void what_is_not_json_is_refused_saying_why_without_a_quotation() {
        MalformedArticleText refusal = refusal("{\"articles\":[],\"articles\":[]}");

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_JSON);
        assertThat(refusal.pointer()).isEmpty();
        assertThat(refusal).hasCauseInstanceOf(MalformedJson.class).hasMessage("NOT_JSON: DUPLICATE_NAME at 15");
    }

    private static void assertRefused(String json, Reason reason, String pointer) {
        MalformedArticleText refusal = refusal(json);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal).hasMessage(reason + " at " + (pointer.isEmpty() ? "the root" : pointer));
    }

    private static MalformedArticleText refusal(String json) {
        return catchThrowableOfType(MalformedArticleText.class, () -> read(json));
    }

    private static ArticleText read(String json) {
        return ArticleText.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
