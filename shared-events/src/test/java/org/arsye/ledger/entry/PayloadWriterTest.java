package org.arsye.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.arsye.events.DomainEvent;
import org.arsye.events.EventCatalogue;
import org.arsye.ledger.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way says what the long way says, or nothing. */
class PayloadWriterTest {

    private final PayloadWriter shortWay = new PayloadWriter();

    @Test
    void every_stored_sample_goes_the_short_way_and_so_does_everything_near_it() throws IOException {
        for (Class<? extends DomainEvent> type : EventCatalogue.all()) {
            String name = "stored/" + EventCatalogue.nameOf(type) + "." + EventCatalogue.revisionOf(type) + ".json";
            try (InputStream sample = DomainEvent.class.getResourceAsStream(name)) {
                byte[] payload = sample.readAllBytes();

                assertThat(shortWay.written(payload)).isEqualTo(EntryWriter.theLongWay(payload));
                Mutations.ofSomeBytes(payload, 7, this::assertAgrees);
            }
        }
    }

    @Test
    void whatever_is_made_of_the_letters_of_a_payload_is_said_alike_both_ways() {
        Random chance = new Random(4);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] payload = object(chance, 3).getBytes(StandardCharsets.UTF_8);
            taken += assertAgrees("document " + i, payload) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"\\u0061\":1}",
                "{\"a\":\"\\u0061\"}",
                "{\"ë\":1}",
                "{\"a\":-0}",
                "{\"a\":1.0}",
                "{\"a\":null}",
                "{\"a\":{\"sd\":\"x\"}}",
                "{\"sd\":\"irlzH-BH0DpAszBMBHqa-LNNqbcacDh6p1KjKwsjiBg\",\"kid\":\"k\",\"iv\":\"i\",\"ct\":\"c\",\"x\":\"y\"}",
                "{\"sd\":\"irlzH-BH0DpAszBMBHqa-LNNqbcacDh6p1KjKwsjiBg\",\"kid\":1,\"iv\":\"i\",\"ct\":\"c\"}"
            })
    void what_is_unusual_goes_the_long_way(String payload) {
        assertThat(shortWay.written(payload.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    private boolean assertAgrees(String what, byte[] payload) {
        byte[] written = shortWay.written(payload);
        if (written != null) {
            assertThat(written).as(what).isEqualTo(EntryWriter.theLongWay(payload));
        }
        return written != null;
    }

    private static String object(Random chance, int depth) {
        StringBuilder object = new StringBuilder("{");
        for (int i = chance.nextInt(5); i > 0; i--) {
            object.append(space(chance))
                    .append(name(chance))
                    .append(space(chance))
                    .append(':')
                    .append(space(chance))
                    .append(value(chance, depth))
                    .append(i > 1 ? "," : space(chance));
        }
        return object.append('}').toString();
    }

    private static String name(Random chance) {
        String[] names = {"a", "b", "aa", "A", "", "text", "sd", "kid", "iv", "ct", "é", "\\n", "zz", "y", "x"};
        return '"' + names[chance.nextInt(names.length)] + '"';
    }

    private static String space(Random chance) {
        return chance.nextInt(4) == 0 ? " \n\t\r".substring(0, chance.nextInt(5)) : "";
    }

    private static String value(Random chance, int depth) {
        String seal = "\"ct\":\"c\",\"sd\":\"irlzH-BH0DpAszBMBHqa-LNNqbcacDh6p1KjKwsjiBg\",\"iv\":\"i\",\"kid\":\"k\"";
        return switch (chance.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "\"ë\\n\\\"" + chance.nextInt(10) + '"';
            case 1 -> Integer.toString(chance.nextInt(2000) - 1000);
            case 2 -> "true";
            case 3 -> "\"plain\"";
            case 4 -> '{' + seal + '}';
            case 5 -> object(chance, depth - 1);
            case 6 -> '[' + value(chance, depth - 1) + space(chance) + ',' + value(chance, depth - 1) + ']';
            default -> "[ ]";
        };
    }
}
