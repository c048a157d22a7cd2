package org.arsye.norms.pack;

import java.util.Set;
import org.arsye.events.consultation.DocumentType;

/**
 * What has to be consulted on.
 *
 * @param types ours that fall under it; empty where none of ours does
 * @param consulted NO for what the regulation leaves out
 */
public record DocumentTypeRule(String id, Set<DocumentType> types, Answer consulted, Said said) implements Norm {

    public DocumentTypeRule {
        types = Set.copyOf(types);
    }
}
