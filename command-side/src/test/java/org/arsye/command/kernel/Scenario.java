package org.arsye.command.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;

/** Given what happened, when this is asked on that day, then that: the aggregate's own handlers, with a clock that stands. */
public final class Scenario {

    private final AggregateTestFixture<?> fixture;
    private List<?> past = List.of();

    private Scenario(AggregateTestFixture<?> fixture) {
        this.fixture = fixture;
    }

    public static Scenario of(Class<?> aggregate, Instant now) {
        AggregateTestFixture<?> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        return new Scenario(fixture);
    }

    public Scenario given(Object... events) {
        past = List.of(events);
        return this;
    }

    public Then when(Object command) {
        return new Then(fixture.given(past).when(command));
    }

    /** What came of it. */
    public record Then(ResultValidator<?> result) {

        public void isRefused(Reason reason) {
            isRefused(reason, null);
        }

        public void isRefused(Reason reason, String pointer) {
            isRefused(new Objection(reason, pointer));
        }

        /** For all of these at once, in this order. */
        public void isRefused(Objection... objections) {
            result.expectNoEvents().expectException(rejection(List.of(objections)));
        }

        /** In exactly these events, in this order. */
        public void leadsTo(Object... events) {
            result.expectSuccessfulHandlerExecution().expectEvents(events);
        }

        public void changesNothing() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        }
    }

    private static Matcher<Throwable> rejection(List<Objection> expected) {
        return new CustomMatcher<>("a rejection for " + expected + " and nothing else") {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof Rejection rejection
                        && rejection.objections().equals(expected)
                        && rejection
                                .getMessage()
                                .equals(expected.getFirst().reason().name());
            }

            @Override
            public void describeMismatch(Object thrown, org.hamcrest.Description description) {
                description.appendValue(thrown instanceof Rejection rejection ? rejection.objections() : thrown);
            }
        };
    }
}
