package org.arsye.query.asof;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.events.DomainEvent;

/**
 * A history that could have happened, the same for the same seed: several bodies with officials, consultations in all their
 * phases, documents in versions, comments, withdrawals, decisions that supersede each other, reports, orders about views.
 */
final class RandomHistory {

    final Chance chance;
    final List<RandomBody> bodies = new ArrayList<>();
    final List<RandomConsultation> consultations = new ArrayList<>();
    final List<RandomPlan> plans = new ArrayList<>();
    final List<RandomInterest> interests = new ArrayList<>();
    final RandomPast past = new RandomPast(this);

    private final long first;
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private Instant clock;

    /**
     * @param first the position its first event will have
     * @param begins before its first event
     */
    RandomHistory(long seed, long first, Instant begins, int length) {
        chance = new Chance(seed);
        this.first = first;
        clock = begins;
        while (happenings.size() < length) {
            goOn();
        }
    }

    List<Happening> happenings() {
        return happenings;
    }

    /** The contents of its documents, by media type and digest. */
    Map<String, byte[]> contents() {
        return contents;
    }

    private void goOn() {
        if (bodies.size() < 2) {
            bodies.add(new RandomBody(this));
        } else if (consultations.isEmpty() || consultations.size() < 6 && chance.oneIn(25)) {
            consultations.add(new RandomConsultation(this, chance.of(bodies)));
        } else if (plans.isEmpty()) {
            plans.add(new RandomPlan(this, chance.of(bodies)));
        } else if (chance.oneIn(8)) {
            chance.of(plans).goOn();
        } else if (interests.isEmpty() || interests.getLast().ended()) {
            interests.add(new RandomInterest(this));
        } else if (chance.oneIn(8)) {
            interests.getLast().goOn();
        } else if (chance.oneIn(12)) {
            past.goOn();
        } else if (chance.oneIn(14)) {
            record(RandomOrders.next(chance, position()));
        } else if (chance.oneIn(12)) {
            chance.of(bodies).goOn();
        } else {
            chance.of(consultations).goOn();
        }
    }

    /** Several writers' clocks differ: an event's time may be a little before that of the one recorded before it. */
    void record(DomainEvent event) {
        Duration passed =
                chance.oneIn(12) ? Duration.ofHours(chance.below(200)) : Duration.ofMillis(chance.below(3000));
        clock = clock.plus(passed).plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        happenings.add(new Happening(event, chance.oneIn(4) ? clock.minusMillis(chance.below(2000)) : clock));
    }

    /** At once after what went before, and nothing else in the history changes by it. */
    void recordBesides(DomainEvent event) {
        clock = clock.plusMillis(1);
        happenings.add(new Happening(event, clock));
    }

    void keep(String digest, byte[] content) {
        contents.put(digest, content);
    }

    Instant now() {
        return clock;
    }

    /** The position of the last event. */
    long position() {
        return first + happenings.size() - 1;
    }
}
