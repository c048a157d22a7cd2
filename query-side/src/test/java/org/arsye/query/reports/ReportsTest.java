package org.arsye.query.reports;

import static org.arsye.query.given.Story.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.arsye.events.Sealed;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.events.consultation.ReportPublished;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private final ReadSide side = ReadSide.running();
    private final ReportsQueries reports = side.bean(ReportsQueries.class);
    private final Story story = new Story();

    @Test
    void a_corrected_report_says_why_and_the_first_stays_readable() {
        ReportFigures figures = new ReportFigures(7, 1, 1, 1, 1, 1, 1, 1);
        side.given(story.begun());
        long first = side.given(
                new ReportPublished(story.consultation, 1, 2, figures, Sealed.text(text("Faleminderit")), null));
        side.given(new ReportPublished(
                story.consultation, 2, 3, new ReportFigures(0, 0, 0, 0, 0, 0, 0, 0), null, Sealed.text(text("Gabim"))));

        ReportEntry current = reports.current(story.consultation, side.now()).orElseThrow();
        assertThat(current.version()).isEqualTo(2);
        assertThat(current.current()).isTrue();
        assertThat(current.reason()).isEqualTo(text("Gabim"));
        assertThat(current.conclusion()).isNull();

        ReportEntry before =
                reports.current(story.consultation, side.asOf(first)).orElseThrow();
        assertThat(before.version()).isEqualTo(1);
        assertThat(before.current()).isTrue();
        assertThat(before.figures()).isEqualTo(figures);
        assertThat(before.conclusion()).isEqualTo(text("Faleminderit"));
        assertThat(before.asOf()).isEqualTo(2);
        assertThat(reports.versions(story.consultation, side.now()))
                .extracting(ReportEntry::current)
                .containsExactly(true, false);
    }
}
