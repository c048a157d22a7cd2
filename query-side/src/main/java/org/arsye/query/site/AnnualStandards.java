package org.arsye.query.site;

import java.time.Instant;
import java.util.stream.Stream;
import org.arsye.norms.compliance.Verdict;
import org.arsye.query.annualreports.AnnualDraft;
import org.arsye.query.annualreports.AnnualFigure;
import org.arsye.query.annualreports.Edition;
import org.arsye.query.compliance.ComplianceEntry.Overall;
import org.arsye.query.compliance.ComplianceQueries;
import org.arsye.query.compliance.Scorecard;
import org.arsye.query.platform.Chronicle;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Reader;
import org.arsye.query.platform.web.Written;
import org.arsye.query.site.page.Annual;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** How the consultations that a year counts kept to the standards, judged on the day of the position that it counts. */
@Component
public class AnnualStandards {

    private final ComplianceQueries compliance;
    private final Chronicle chronicle;

    AnnualStandards(ComplianceQueries compliance, Chronicle chronicle) {
        this.compliance = compliance;
        this.chronicle = chronicle;
    }

    /** The consultations opened in the year, and no others. */
    public Scorecard scorecard(Edition edition) {
        return compliance.scorecard(
                edition.figures().behind(AnnualFigure.DRAFTS_CONSULTED, null, null).stream()
                        .map(AnnualDraft::consultationId)
                        .toList(),
                then(edition));
    }

    /** The moment that the report speaks of, in public. */
    public Moment then(Edition edition) {
        return new Moment(edition.asOf(), chronicle.timeOf(edition.asOf()).orElse(Instant.EPOCH), Reader.PUBLIC);
    }

    Annual.Standards of(Edition edition, Annual.Head head, Words w) {
        Scorecard card = scorecard(edition);
        return new Annual.Standards(
                card.total().consultations(),
                Stream.of(Overall.values())
                        .map(overall -> part(
                                "overall",
                                Written.code(overall),
                                card.total().overall().of(overall),
                                "",
                                head))
                        .toList(),
                card.standards().stream()
                        .map(row -> new Annual.Kept(
                                w.said(row.wording()),
                                row.verified(),
                                Stream.of(Verdict.values())
                                        .map(verdict -> part(
                                                "verdict",
                                                Written.code(verdict),
                                                row.verdicts().of(verdict),
                                                "&standard=" + row.standard(),
                                                head))
                                        .toList()))
                        .toList());
    }

    private static Annual.Part part(String name, String code, int number, String more, Annual.Head head) {
        boolean unbound = "not_judged".equals(code);
        String link = "/scorecards/findings?imported=false&year=" + head.year()
                + (unbound ? "" : "&pack=" + head.packId())
                + (head.bodyId() == null ? "" : "&body=" + head.bodyId())
                + more + "&" + name + "=" + code + "&asOf=" + head.asOf();
        return new Annual.Part(code, number, number == 0 ? null : link);
    }
}
