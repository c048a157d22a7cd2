package org.arsye.query.bench;

import java.net.URI;
import java.util.List;
import org.arsye.query.given.Crowd;
import org.arsye.query.given.FromMemory;
import org.arsye.query.given.ReadSide;
import org.arsye.query.given.Story;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** Fifty comments with their decisions, asked for over HTTP by thirty-two at once. */
class ReadBench {

    private static final int EVENTS = 20_000;
    private static final double SECONDS = 4;

    @Test
    void page() {
        Crowd crowd = Bed.crowd();
        ReadSide side = ReadSide.running();
        Bed.fewEventsMillis(side);
        crowd.growTo(Math.max(EVENTS, crowd.size()));
        Bed.awaitAll(side);
        Story story = crowd.stories().getFirst();
        String path = "/api/v1/consultations/" + story.consultation + "/comments?limit=50";
        EntityExchangeResult<byte[]> page =
                side.http().get().uri(path).exchange().expectBody().returnResult();
        side.beans().getBean(FromMemory.class).holds(page.getResponseBody());
        URI address = side.address(path);
        String etag = page.getResponseHeaders().getFirst(HttpHeaders.ETAG);
        Clients asking = new Clients(address, "", 200);
        Clients again = new Clients(address, "If-None-Match: " + etag + "\r\n", 304);
        Clients official = new Clients(address, "Authorization: Bearer " + Bed.official(side, story) + "\r\n", 200);
        Clients memory = new Clients(side.address(FromMemory.ADDRESS), "", 200);
        memory.rate(SECONDS);
        asking.rate(SECONDS);
        official.rate(SECONDS);
        again.rate(SECONDS);
        Figures.compare("read.page", "answers/s", () -> asking.rate(SECONDS), "same-bytes", () -> memory.rate(SECONDS));
        Figures.compare(
                "read.page.304", "answers/s", () -> again.rate(SECONDS), "same-bytes", () -> memory.rate(SECONDS));
        Figures.compare(
                "read.page.official",
                "answers/s",
                () -> official.rate(SECONDS),
                "same-bytes",
                () -> memory.rate(SECONDS));
    }

    /** Half of the consultations have a long history, the other half have none. */
    @Test
    void history() {
        ReadSide side = ReadSide.running();
        Crowd crowd = Bed.crowd();
        crowd.growTo(Math.max(EVENTS, crowd.size()));
        Bed.awaitAll(side);
        List<Story> old = crowd.stories().subList(0, 10);
        List<Story> young = crowd.stories().subList(10, 20);
        OldVersions.of(side, old);
        Readings readings = new Readings(side, crowd);
        for (int round = 0; round < 3; round++) {
            readings.millis(old);
            readings.millis(young);
        }
        Figures.compare(
                "history.cost", "ms", () -> readings.millis(old), "no-old-versions", () -> readings.millis(young));
    }
}
