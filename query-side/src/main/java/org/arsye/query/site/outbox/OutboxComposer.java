package org.arsye.query.site.outbox;

import java.time.ZoneId;
import java.util.List;
import org.arsye.events.Role;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opened;
import org.arsye.query.platform.Opening;
import org.arsye.query.site.NotForYou;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the outbox together. What was opened for it is kept nowhere. */
@Component
public class OutboxComposer {

    private static final int MOST = 200;
    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutboxTable table;
    private final Opening opening;

    OutboxComposer(OutboxTable table, Opening opening) {
        this.table = table;
        this.opening = opening;
    }

    /** @throws NotForYou if the reader is no administrator */
    public Content outbox(Moment moment, Words w) {
        if (!moment.reader().has(Role.ADMINISTRATOR)) {
            throw new NotForYou();
        }
        List<OutboxTable.Row> rows = table.newest(MOST);
        Opened opened = opening.of(rows.stream().map(OutboxTable.Row::sealed).toList());
        return new Content.Outbox(
                rows.stream().map(row -> letter(row, opened, w)).toList(), HOME);
    }

    private static Content.Outbox.Letter letter(OutboxTable.Row row, Opened opened, Words w) {
        String said = opened.text(row.sealed());
        JsonNode letter = said == null || said.isEmpty() ? null : JSON.readTree(said);
        return new Content.Outbox.Letter(
                row.id().toString(),
                w.low(row.cause()),
                w.low(row.standing()),
                row.byHand(),
                row.at(),
                row.sentAt(),
                row.attempts(),
                row.nextTry(),
                letter == null ? null : letter.path("to").asString(),
                letter == null ? null : letter.path("subject").asString(),
                letter == null ? null : letter.path("text").asString());
    }
}
