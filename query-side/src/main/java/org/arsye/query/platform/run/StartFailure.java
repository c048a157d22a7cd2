package org.arsye.query.platform.run;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why this side did not start; the whole of it goes to the log file. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailure implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    @Override
    public boolean reportException(Throwable failure) {
        LOG.error("The query side did not start", failure);
        Console.say(find(failure, CannotStart.class)
                .map(CannotStart::getMessage)
                .or(() -> find(failure, PortInUseException.class).map(taken -> Port.taken(taken.getPort())))
                .orElse("the query side did not start; the log file query-side.log says why."));
        return true;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
