package org.arsye.norms.pack;

import java.util.Set;

/** In which language something has to be. */
public record LanguageRule(String id, Language language, Set<Of> of, Presence presence, Said said) implements Norm {

    public LanguageRule {
        of = Set.copyOf(of);
    }

    /** By its tag of BCP 47, in capitals. */
    public enum Language {
        SQ,
        SR,
        EN
    }

    /** What has to be in it. */
    public enum Of {
        NOTICE,
        DOCUMENTS,
        JUSTIFICATION,
        REPORT
    }
}
