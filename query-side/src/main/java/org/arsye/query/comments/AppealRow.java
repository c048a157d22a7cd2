package org.arsye.query.comments;

import java.time.Instant;
import java.util.stream.Stream;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.SealedField;

/** An appeal whose words are still sealed. */
record AppealRow(
        AppealEntry.Stage stage,
        SealedField<String> words,
        Instant appealedAt,
        SealedField<String> answer,
        Instant decidedAt) {

    Stream<SealedField<?>> sealed() {
        return Stream.of(words, answer);
    }

    AppealEntry entry(Opened opened) {
        return new AppealEntry(stage, opened.text(words), appealedAt, opened.text(answer), decidedAt);
    }
}
