package org.arsye.norms.pack;

import java.time.LocalDate;
import org.arsye.events.LocalizedText;
import org.arsye.norms.Basis;

/** One thing a pack says: by what name, in which words, on what it rests, and when it holds. */
public sealed interface Norm
        permits AnnualDue,
                AnnualItem,
                ComplaintRoute,
                Counting,
                CutOffRule,
                DocumentRule,
                DocumentTypeRule,
                Duty,
                LanguageRule,
                LastDayRule,
                ModerationRule,
                NoticeField,
                OutcomeRule,
                Procedure,
                ReportColumn,
                Standard,
                Term {

    /** Stable: events and reports name a norm by it. */
    String id();

    Said said();

    default LocalizedText wording() {
        return said().wording();
    }

    default Basis basis() {
        return said().basis();
    }

    /** Only of a norm of which this is true can a breach be declared. */
    default boolean isVerified() {
        return basis().verified();
    }

    default boolean holdsOn(LocalDate day) {
        return said().effective().holds(day);
    }
}
