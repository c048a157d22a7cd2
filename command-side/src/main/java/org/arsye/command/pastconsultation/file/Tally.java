package org.arsye.command.pastconsultation.file;

import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.arsye.events.past.ImportId;

/** Counts the answers of a file while they are given, and says the sum last. */
final class Tally implements Iterator<RowAnswer> {

    private final ImportId id;
    private final Iterator<RowAnswer> answers;
    private final BooleanSupplier whole;
    private long recorded;
    private long again;
    private long refused;
    private long lastPosition = -1;
    private boolean summed;

    /** @param whole whether the file was read to its end; asked when there are no more answers */
    Tally(ImportId id, Iterator<RowAnswer> answers, BooleanSupplier whole) {
        this.id = id;
        this.answers = answers;
        this.whole = whole;
    }

    @Override
    public boolean hasNext() {
        return !summed;
    }

    @Override
    public RowAnswer next() {
        if (!answers.hasNext()) {
            summed = true;
            return new RowAnswer.Summary(
                    id.value(),
                    recorded + again + refused,
                    recorded,
                    again,
                    refused,
                    lastPosition,
                    whole.getAsBoolean());
        }
        RowAnswer answer = answers.next();
        switch (answer) {
            case RowAnswer.Recorded it -> {
                recorded += it.again() ? 0 : 1;
                again += it.again() ? 1 : 0;
                lastPosition = Math.max(lastPosition, it.position());
            }
            case RowAnswer.Refused it -> refused++;
            case RowAnswer.Summary it -> throw new IllegalStateException();
        }
        return answer;
    }
}
