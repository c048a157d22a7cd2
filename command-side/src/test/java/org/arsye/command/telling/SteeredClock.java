package org.arsye.command.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The only clock of a side under test, that of its events as well; it stands until it is moved. */
@TestConfiguration(proxyBeanMethods = false)
public class SteeredClock {

    /** Stands until it is moved. */
    public static final class Hands extends Clock {

        private volatile Instant now = Instant.parse("2027-11-15T10:00:00Z");

        public void at(Instant instant) {
            now = instant;
        }

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Bean
    @Primary
    Hands hands() {
        Hands hands = new Hands();
        GenericEventMessage.clock = hands;
        return hands;
    }

    /** For whoever comes after. */
    public static void letGo() {
        GenericEventMessage.clock = Clock.systemUTC();
    }
}
