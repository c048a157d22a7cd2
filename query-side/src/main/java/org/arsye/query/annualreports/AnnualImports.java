package org.arsye.query.annualreports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.publicbody.PublicBodyId;

/**
 * What bodies brought over of a year: counted from the consultations one by one, as {@link AnnualFigures} is from drafts, and
 * never together with them.
 *
 * @param consultations in the order in which they were brought over
 * @param unruled how many more opened in the year whose bodies named no rules: they are in no report of a year
 */
public record AnnualImports(List<AnnualImport> consultations, int unruled) {

    /** Nothing was brought over. */
    public static final AnnualImports NONE = new AnnualImports(List.of(), 0);

    public AnnualImports {
        consultations = List.copyOf(consultations);
    }

    public ImportedCounts total() {
        return consultations.stream().map(AnnualImport::figures).reduce(ImportedCounts.NONE, ImportedCounts::plus);
    }

    /** By document type, in the order of the annual report; types without anything are left out. */
    public Map<DocumentType, ImportedCounts> byType() {
        Map<DocumentType, ImportedCounts> parts = new TreeMap<>();
        consultations.forEach(one -> parts.merge(one.documentType(), one.figures(), ImportedCounts::plus));
        return parts;
    }

    /** By public body, those first who brought something first; bodies without anything are left out. */
    public Map<PublicBodyId, ImportedCounts> byBody() {
        Map<PublicBodyId, ImportedCounts> parts = new LinkedHashMap<>();
        consultations.forEach(one -> parts.merge(one.publicBodyId(), one.figures(), ImportedCounts::plus));
        return parts;
    }

    /** What stands behind a figure, of one body or type if they are given. */
    public List<AnnualImport> behind(ImportedFigure figure, PublicBodyId body, DocumentType type) {
        return consultations.stream()
                .filter(one -> one.figures().of(figure) > 0)
                .filter(one -> body == null || one.publicBodyId().equals(body))
                .filter(one -> type == null || one.documentType() == type)
                .toList();
    }
}
