package org.arsye.query.site.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.consultation.ParticipantCount;
import org.arsye.query.course.CourseQueries;
import org.arsye.query.course.MeetingEntry;
import org.arsye.query.course.MethodEntry;
import org.arsye.query.formats.Cell;
import org.arsye.query.platform.Moment;
import org.springframework.stereotype.Component;

/** Meetings that were announced, the ways in which the public was consulted, and who took part. */
@Component
class CourseData implements Drawer {

    private final PublicConsultations every;
    private final CourseQueries course;

    CourseData(PublicConsultations every, CourseQueries course) {
        this.every = every;
        this.course = course;
    }

    @Override
    public Set<DataSheet> tables() {
        return Set.of(DataSheet.MEETINGS, DataSheet.METHODS, DataSheet.PARTICIPANTS);
    }

    @Override
    public void rows(DataSheet table, ConsultationId one, Moment then, Consumer<List<Cell>> taking) {
        every.each(one, then, entry -> {
            ConsultationId id = entry.id();
            switch (table) {
                case MEETINGS ->
                    PublicConsultations.all(
                            paging -> course.meetings(id, paging, then), it -> taking.accept(meeting(id, it)));
                case METHODS ->
                    PublicConsultations.all(
                            paging -> course.methods(id, paging, then), it -> taking.accept(method(id, it)));
                default ->
                    PublicConsultations.all(
                            paging -> course.methods(id, paging, then),
                            it -> it.participants().forEach(group -> taking.accept(group(id, it, group))));
            }
        });
    }

    private static List<Cell> meeting(ConsultationId consultation, MeetingEntry m) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, m.id(), consultation, m.method(), m.stage(), m.startsAt());
        DataRows.texts(cells, m.place());
        DataRows.texts(cells, m.agenda());
        DataRows.add(cells, m.announcedAt(), m.cancelledAt());
        DataRows.texts(cells, m.reason());
        cells.add(DataRows.number(m.position()));
        return cells;
    }

    private static List<Cell> method(ConsultationId consultation, MethodEntry m) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, m.id(), consultation, m.meetingId(), m.method(), m.stage(), m.from(), m.until());
        cells.add(DataRows.count(m.total()));
        DataRows.texts(cells, m.summary());
        DataRows.add(cells, m.minutes(), m.recordedAt(), m.correctedAt());
        DataRows.texts(cells, m.reason());
        cells.add(DataRows.number(m.position()));
        return cells;
    }

    private static List<Cell> group(ConsultationId consultation, MethodEntry m, ParticipantCount group) {
        List<Cell> cells = new ArrayList<>();
        DataRows.add(cells, m.id(), consultation, group.kind());
        cells.add(DataRows.number(group.number()));
        cells.add(DataRows.number(m.source()));
        return cells;
    }
}
