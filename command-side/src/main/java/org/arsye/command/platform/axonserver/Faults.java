package org.arsye.command.platform.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.arsye.command.platform.StoreAway;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.ConcurrencyException;

/** What Axon Server's failures mean. */
final class Faults {

    private static final int DEEPEST = 16;

    private Faults() {}

    /** Whether somebody else recorded that sequence number before (AXONIQ-2000). */
    static boolean isClash(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; each != null && i < DEEPEST; i++, each = each.getCause()) {
            if (each instanceof ConcurrencyException
                    || each instanceof StatusRuntimeException
                            && GrpcExceptionParser.parse(each) instanceof ConcurrencyException) {
                return true;
            }
        }
        return false;
    }

    /** Asks, and says so in our words if nobody answers. */
    static <T> T asStoreAway(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw isAway(e) ? StoreAway.notRecorded(e) : e;
        }
    }

    private static boolean isAway(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; each != null && i < DEEPEST; i++, each = each.getCause()) {
            if (each instanceof AxonServerException
                    || each instanceof StatusRuntimeException
                    || each instanceof TimeoutException
                    || each instanceof StreamClosedException) {
                return true;
            }
        }
        return false;
    }
}
