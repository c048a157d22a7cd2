package org.arsye.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final byte[] FIRST = law("Neni i parë");
    private static final byte[] SECOND = law("Neni i ndryshuar");

    private final ReadSide side = ReadSide.running();
    private final DocumentsQueries documents = side.bean(DocumentsQueries.class);
    private final Story story = new Story();

    private static byte[] law(String heading) {
        return """
        {"articles":[{"id":"art_1","heading":{"sq":"%s"},"unknown":1,
        "paragraphs":[{"id":"art_1__para_1","text":{"sq":"Pemët rriten.","sr":"Drveće raste."}}]}]}""".formatted(heading).getBytes(StandardCharsets.UTF_8);
    }

    private long added(int version, byte[] content) {
        String digest = side.pen().keep(content, DocumentEntry.ARTICLES);
        return side.given(story.lawAdded(version, digest, content.length));
    }

    @Test
    void a_text_is_read_by_its_articles_and_byte_for_byte() {
        side.given(story.begun());
        added(1, FIRST);

        DocumentEntry entry =
                documents.one(story.consultation, story.law, side.now()).orElseThrow();
        assertThat(documents.content(entry)).contains(FIRST);
        ArticleTree.Article article =
                documents.articles(entry).orElseThrow().articles().getFirst();
        assertThat(article.id()).isEqualTo("art_1");
        assertThat(article.heading().sq()).isEqualTo("Neni i parë");
        assertThat(article.paragraphs().getFirst().text().sr()).isEqualTo("Drveće raste.");
    }

    @Test
    void a_new_version_takes_the_place_of_the_one_before_which_stays_readable() {
        side.given(story.begun());
        long first = added(1, FIRST);
        added(2, SECOND);

        assertThat(documents.current(story.consultation, side.now()))
                .extracting(DocumentEntry::version)
                .containsExactly(2);
        assertThat(documents.versions(story.consultation, story.law, side.now()))
                .extracting(DocumentEntry::version, DocumentEntry::current)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, true), org.assertj.core.groups.Tuple.tuple(1, false));
        assertThat(documents.current(story.consultation, side.asOf(first)))
                .extracting(DocumentEntry::version, DocumentEntry::current)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, true));
    }

    @Test
    void a_document_is_not_found_in_another_consultation() {
        side.given(story.begun());
        added(1, FIRST);

        assertThat(documents.one(new Story().consultation, story.law, side.now()))
                .isEmpty();
    }
}
