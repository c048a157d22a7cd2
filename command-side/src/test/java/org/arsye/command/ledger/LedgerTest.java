package org.arsye.command.ledger;

import static org.arsye.command.ledger.LedgerRejected.*;

import java.time.Instant;
import org.arsye.command.kernel.Scenario;
import org.arsye.command.kernel.TextRejected;
import org.arsye.command.ledger.LedgerCommand.AnnounceKey;
import org.arsye.events.ledger.LedgerId;
import org.arsye.events.ledger.LedgerKeyAnnounced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Given a ledger, when a key is announced, then it is in the record, unless it is no key of this ledger or was there. */
class LedgerTest {

    private static final String ORIGIN = "log.example/arsye";
    private static final String KEY = ORIGIN + "+19cd1d60+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
    private static final String ANOTHER = ORIGIN + "+7822bd15+AT1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM";
    private static final String ELSEWHERE = "log.example/test+61ef8101+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
    private static final String COSIGNS = ORIGIN + "+5325e9b1+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

    @Test
    void a_key_is_announced() {
        scenario().when(new AnnounceKey(ORIGIN, KEY)).leadsTo(announced(KEY));
    }

    @Test
    void another_one_is_announced_after_it() {
        scenario().given(announced(KEY)).when(new AnnounceKey(ORIGIN, ANOTHER)).leadsTo(announced(ANOTHER));
    }

    @Test
    void the_same_one_again_is_refused() {
        scenario()
                .given(announced(KEY), announced(ANOTHER))
                .when(new AnnounceKey(ORIGIN, KEY))
                .isRefused(LEDGER_KEY_ALREADY_ANNOUNCED, "/vkey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void what_is_missing_is_named(String none) {
        scenario().when(new AnnounceKey(none, KEY)).isRefused(LEDGER_ORIGIN_REQUIRED, "/origin");
        scenario().when(new AnnounceKey(ORIGIN, none)).isRefused(LEDGER_KEY_REQUIRED, "/vkey");
        scenario().when(new AnnounceKey(null, KEY)).isRefused(LEDGER_ORIGIN_REQUIRED, "/origin");
        scenario().when(new AnnounceKey(ORIGIN, null)).isRefused(LEDGER_KEY_REQUIRED, "/vkey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key",
                ORIGIN + "+19cd1d61+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                ORIGIN + "+19cd1d60+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Eb",
                KEY + "\n",
                COSIGNS
            })
    void what_is_no_key_that_signs_checkpoints_is_refused(String none) {
        scenario().when(new AnnounceKey(ORIGIN, none)).isRefused(LEDGER_KEY_MALFORMED, "/vkey");
    }

    @Test
    void a_key_of_another_log_is_refused() {
        scenario().when(new AnnounceKey(ORIGIN, ELSEWHERE)).isRefused(LEDGER_KEY_OF_ANOTHER_ORIGIN, "/vkey");
    }

    @Test
    void nothing_longer_than_a_key_is_recorded() {
        scenario().when(new AnnounceKey(ORIGIN, "a".repeat(301))).isRefused(TextRejected.TEXT_TOO_LONG, "/vkey");
        scenario().when(new AnnounceKey("a".repeat(201), KEY)).isRefused(TextRejected.TEXT_TOO_LONG, "/origin");
    }

    private static Scenario scenario() {
        return Scenario.of(Ledger.class, Instant.parse("2026-06-02T07:10:00Z"));
    }

    private static LedgerKeyAnnounced announced(String vkey) {
        return new LedgerKeyAnnounced(LedgerId.ofOrigin(ORIGIN), ORIGIN, vkey);
    }
}
