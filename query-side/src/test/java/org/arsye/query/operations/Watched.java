package org.arsye.query.operations;

import java.util.ArrayList;
import java.util.List;
import org.arsye.query.platform.Filling;
import org.arsye.query.platform.ReadModelStatus;
import org.arsye.query.platform.ReadModels;
import org.arsye.query.platform.Trouble;

/** Views that note what is asked of them, in the condition a test wants. */
final class Watched implements ReadModels {

    final List<String> asked = new ArrayList<>();
    private RuntimeException failure;
    private Trouble trouble;
    private Filling filling;

    Watched failing(RuntimeException with) {
        failure = with;
        return this;
    }

    Watched stopped(Trouble before) {
        trouble = before;
        return this;
    }

    Watched filling(Filling beside) {
        filling = beside;
        return this;
    }

    @Override
    public List<ReadModelStatus> all() {
        ReadModelStatus.State state = trouble == null ? ReadModelStatus.State.SERVING : ReadModelStatus.State.STOPPED;
        return List.of(
                new ReadModelStatus("comments", 1, "0f3a9c11", 90, 99, ReadModelStatus.State.SERVING, null, null),
                new ReadModelStatus("reports", 1, "0f3a9c11", 41, 99, state, trouble, filling));
    }

    @Override
    public void rebuild(String view, long orderedAt) {
        note("rebuild " + view);
    }

    @Override
    public void retry(String view) {
        note("retry " + view);
    }

    @Override
    public void skip(String view, long position) {
        note("skip " + view + " " + position);
    }

    @Override
    public void switchOver(String view) {
        note("switch " + view);
    }

    @Override
    public void discard(String view) {
        note("discard " + view);
    }

    private void note(String what) {
        asked.add(what);
        if (failure != null) {
            throw failure;
        }
    }
}
