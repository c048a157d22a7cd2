package org.arsye.events.consultation;

/** What a consultation is on: the working taxonomy of the annual report, and the four plans of the standards page. */
public enum DocumentType {
    CONCEPT_DOCUMENT,
    DRAFT_LAW,
    DRAFT_REGULATION,
    ADMINISTRATIVE_INSTRUCTION,
    STRATEGY,
    PROGRAMME,
    ACTION_PLAN,
    STRATEGIC_DOCUMENTS_PLAN,
    LEGISLATIVE_PROGRAMME,
    SUB_LEGAL_ACTS_PLAN,
    CONCEPT_DOCUMENTS_LIST,
    OTHER
}
