package org.arsye.query.site.files;

import java.time.ZoneId;
import org.arsye.events.erasure.LegalBases;
import org.arsye.query.formats.Wording;
import org.arsye.query.platform.Forgotten;

/** How it is said that something was erased. */
final class Gone {

    /** Erasures concern all bodies: their days are told in one zone. */
    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private Gone() {}

    /** When, and under what; null where nothing was. */
    static Wording said(String sentence, Forgotten erased, Speech speech) {
        return erased == null
                ? null
                : speech.of(w -> w.say(
                        sentence,
                        w.day(erased.at(), HOME),
                        LegalBases.byCode(erased.basis())
                                .map(basis -> basis.title().in(w.code()))
                                .orElse(erased.basis())));
    }
}
