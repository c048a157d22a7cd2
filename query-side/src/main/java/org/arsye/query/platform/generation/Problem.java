package org.arsye.query.platform.generation;

import java.sql.SQLException;
import java.util.Set;
import org.arsye.query.platform.UnreadableEvent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failure is about, told without its message: that may quote what somebody wrote. */
final class Problem {

    private static final String OURS = "org.arsye.";
    private static final String THIS_ROOM = Problem.class.getPackageName();

    /** Connection, rollback by the server, resources, operator, system. */
    private static final Set<String> OF_THE_SERVER = Set.of("08", "25", "40", "53", "55", "57", "58");

    private Problem() {}

    /** Whether the store or its server failed, and not the event. */
    static boolean isOfTheServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLException sql && isOfTheServer(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheServer(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && OF_THE_SERVER.contains(state.substring(0, 2));
    }

    /** The kinds of the failure and its causes, and the line of ours that met it. */
    static String of(Throwable failure) {
        if (failure instanceof UnreadableEvent unreadable) {
            return "cannot be read as " + unreadable.recorded().type();
        }
        StringBuilder told = new StringBuilder();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 4; cause = cause.getCause(), depth++) {
            told.append(told.isEmpty() ? "" : ", by ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                told.append(' ').append(sql.getSQLState());
            }
        }
        return told + where(failure);
    }

    private static String where(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (StackTraceElement line : cause.getStackTrace()) {
                if (line.getClassName().startsWith(OURS) && !line.getClassName().startsWith(THIS_ROOM)) {
                    return " at "
                            + line.getClassName().substring(line.getClassName().lastIndexOf('.') + 1) + "."
                            + line.getMethodName() + ":" + line.getLineNumber();
                }
            }
        }
        return "";
    }
}
