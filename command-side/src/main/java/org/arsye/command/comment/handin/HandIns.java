package org.arsye.command.comment.handin;

import java.io.InputStream;
import java.util.Iterator;
import java.util.UUID;
import org.arsye.command.comment.CommentCommand.SubmitComment;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Done;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.register.ConsultationWindow;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.events.comment.Channel;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Publication;
import org.springframework.stereotype.Component;

/**
 * Hands rows in, one after the other in the order of the file. A row that is refused stops nobody; what was recorded stays
 * recorded wherever the file breaks off.
 */
@Component
public class HandIns {

    private final ConsultationWindows windows;
    private final Writes writes;

    HandIns(ConsultationWindows windows, Writes writes) {
        this.windows = windows;
        this.writes = writes;
    }

    /** @throws UnusableFile if it is no CSV with a column for the text */
    public Iterator<RowAnswer> csv(HandIn handIn, InputStream file) {
        return answers(handIn, new CsvRows(file));
    }

    /** @throws UnusableFile if there is nothing in it */
    public Iterator<RowAnswer> ndjson(HandIn handIn, InputStream file) {
        return answers(handIn, new NdjsonRows(file));
    }

    /** A row is recorded when its answer is taken, so a slow reader of the answers slows the file down and loses nothing. */
    private Iterator<RowAnswer> answers(HandIn handIn, Iterator<Row> rows) {
        return new Tally(handIn.handInId().value(), rows, row -> answer(handIn, row));
    }

    private RowAnswer answer(HandIn handIn, Row row) {
        if (row.moderatedOut() && handIn.defaults().skipModeratedOut()) {
            return new RowAnswer.Skipped(row.number());
        }
        if (!row.faults().isEmpty()) {
            return new RowAnswer.Refused(row.number(), row.faults());
        }
        CommandId wish = handIn.row(row.number());
        CommentId comment = new CommentId(wish.creates("comment"));
        Cells cells = new Cells();
        SubmitComment command = command(handIn, comment, row.comment(), cells);
        if (!cells.faults().isEmpty()) {
            return new RowAnswer.Refused(row.number(), cells.faults());
        }
        try {
            Writes.Granted granted = writes.grantOnce(wish, new Act(command, "official", handIn.official()));
            Done done = granted.done();
            return new RowAnswer.Recorded(
                    row.number(), comment.value(), done.eventId(), done.position(), granted.again());
        } catch (Rejection refused) {
            return new RowAnswer.Refused(
                    row.number(),
                    refused.objections().stream()
                            .map(objection -> new RowAnswer.Fault(
                                    objection.pointer() == null ? "" : objection.pointer(),
                                    objection.reason().name()))
                            .toList());
        }
    }

    private SubmitComment command(HandIn handIn, CommentId comment, Row.Comment said, Cells cells) {
        ConsultationWindow window = windows.of(handIn.consultationId());
        HandIn.Defaults defaults = handIn.defaults();
        return new SubmitComment(
                comment,
                window,
                said.provision(),
                said.text(),
                said.proposedWording(),
                said.language() == null ? defaults.language() : said.language(),
                cells.word(
                        ContributorKind.class, said.contributorKind(), defaults.contributorKind(), "contributorKind"),
                said.contributorName(),
                cells.word(Publication.class, said.publication(), defaults.publication(), "publication"),
                cells.word(Channel.class, said.channel(), defaults.channel(), "channel"),
                cells.instant(said.receivedAt(), window.zone(), "receivedAt"),
                handIn.handInId(),
                null);
    }

    /** Counts while it answers, and says the sum last. */
    private static final class Tally implements Iterator<RowAnswer> {

        private final UUID handIn;
        private final Iterator<Row> rows;
        private final java.util.function.Function<Row, RowAnswer> answering;
        private long recorded;
        private long refused;
        private long skipped;
        private long lastPosition = -1;
        private boolean summed;

        private Tally(UUID handIn, Iterator<Row> rows, java.util.function.Function<Row, RowAnswer> answering) {
            this.handIn = handIn;
            this.rows = rows;
            this.answering = answering;
        }

        @Override
        public boolean hasNext() {
            return !summed;
        }

        @Override
        public RowAnswer next() {
            if (!rows.hasNext()) {
                summed = true;
                return new RowAnswer.Summary(
                        handIn, recorded + refused + skipped, recorded, refused, skipped, lastPosition);
            }
            RowAnswer answer = answering.apply(rows.next());
            switch (answer) {
                case RowAnswer.Recorded it -> {
                    recorded++;
                    lastPosition = Math.max(lastPosition, it.position());
                }
                case RowAnswer.Refused it -> refused++;
                case RowAnswer.Skipped it -> skipped++;
                case RowAnswer.Summary it -> throw new IllegalStateException();
            }
            return answer;
        }
    }
}
