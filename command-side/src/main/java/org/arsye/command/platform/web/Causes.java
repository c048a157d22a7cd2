package org.arsye.command.platform.web;

import java.util.ArrayList;
import java.util.List;

/** A throwable and what caused it, outermost first. */
final class Causes {

    private static final int DEEPEST = 32;

    private Causes() {}

    static List<Throwable> of(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = thrown; each != null && causes.size() < DEEPEST; each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }

    /** Types and stack frames, never messages: those of drivers and parsers quote what people wrote. */
    static String withoutMessages(Throwable thrown) {
        StringBuilder told = new StringBuilder();
        for (Throwable each : of(thrown)) {
            told.append(told.isEmpty() ? "" : "caused by ")
                    .append(each.getClass().getName());
            for (StackTraceElement frame : each.getStackTrace()) {
                told.append("\n\tat ").append(frame);
            }
            told.append('\n');
        }
        return told.toString();
    }
}
