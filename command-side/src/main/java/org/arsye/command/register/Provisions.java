package org.arsye.command.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import org.arsye.command.kernel.DocumentContents;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.DocumentAdded;
import org.springframework.stereotype.Component;

/** The ids of the articles and paragraphs of a text. A digest names one content for ever, so what was read once holds. */
@Component
class Provisions {

    /** A text has some hundred provisions: this is a few megabytes at most. */
    private static final int REMEMBERED = 200;

    private final DocumentContents contents;
    private final Cache<String, Set<String>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Provisions(DocumentContents contents) {
        this.contents = contents;
    }

    /** @throws IllegalStateException if the record names a content that was not kept */
    Set<String> of(DocumentAdded text) {
        return known.get(text.sha256(), this::read);
    }

    private Set<String> read(String sha256) {
        byte[] bytes = contents.bytes(sha256).orElseThrow(() -> new IllegalStateException("no content " + sha256));
        return Set.copyOf(ArticleText.parse(bytes).provisions());
    }
}
