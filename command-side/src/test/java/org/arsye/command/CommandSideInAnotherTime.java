package org.arsye.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The command side as it is, in a process of its own, with a clock that somebody else sets: a file of eight bytes, the
 * milliseconds since 1970, named by the system property {@code arsye.test.clock}. Both processes map it into memory, so the
 * next command is given at the moment set before it. Only sessions go by the real time, as the database sees to their end.
 */
public final class CommandSideInAnotherTime {

    private CommandSideInAnotherTime() {}

    public static void main(String[] arguments) throws IOException {
        Clock clock = SetClock.at(Path.of(System.getProperty("arsye.test.clock")));
        GenericEventMessage.clock = clock;
        SpringApplication application = new SpringApplication(CommandSide.class);
        application.addInitializers(context -> goBy(clock, context));
        application.run(arguments);
    }

    private static void goBy(Clock clock, ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        context.addBeanFactoryPostProcessor(beans -> beans.getBeanDefinition("sessions")
                .getConstructorArgumentValues()
                .addIndexedArgumentValue(1, Clock.systemUTC()));
    }

    /** Shows what stands in the file at that very moment. */
    private static final class SetClock extends Clock {

        private final ByteBuffer millis;

        private SetClock(ByteBuffer millis) {
            this.millis = millis;
        }

        static Clock at(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return new SetClock(channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES));
            }
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.getLong(0));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
        }
    }
}
