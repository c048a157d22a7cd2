package org.arsye.query.bench;

import java.util.List;
import java.util.Random;
import org.arsye.query.comments.CommentEntry;
import org.arsye.query.comments.CommentsFilter;
import org.arsye.query.comments.CommentsQueries;
import org.arsye.query.consultations.ConsultationsQueries;
import org.arsye.query.documents.DocumentsQueries;
import org.arsye.query.given.Crowd;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.arsye.query.history.HistoryQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Progress;
import org.arsye.query.platform.Reader;

/** One reader who goes through consultations as they stand now: each with its documents, comments, decisions and history. */
final class Readings {

    private static final int TIMES = 150;

    private final ReadSide side;
    private final Crowd crowd;
    private final CommentsQueries comments;

    Readings(ReadSide side, Crowd crowd) {
        this.side = side;
        this.crowd = crowd;
        comments = side.bean(CommentsQueries.class);
    }

    /** Milliseconds for one of these consultations, taken at random. */
    double millis(List<Story> among) {
        Random random = new Random(7);
        Moment now = new Moment(side.bean(Progress.class).reached(), crowd.now(), Reader.PUBLIC);
        long begun = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            read(among.get(random.nextInt(among.size())), now);
        }
        return (System.nanoTime() - begun) / 1e6 / TIMES;
    }

    private void read(Story story, Moment now) {
        side.bean(ConsultationsQueries.class).one(story.consultation, now).orElseThrow();
        side.bean(DocumentsQueries.class).current(story.consultation, now);
        comments.totals(story.consultation, now);
        List<CommentEntry> page = comments.list(story.consultation, CommentsFilter.all(), Paging.first(), now)
                .items();
        comments.decisions(page.getFirst().id(), now);
        side.bean(HistoryQueries.class).ofConsultation(story.consultation, Paging.first(), now);
    }
}
