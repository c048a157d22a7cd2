package org.arsye.query.platform.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The short lines a person reads who started the program; everything else goes to the log file. */
public final class Console {

    /** Named in {@code logback-spring.xml}, where it is the only logger that reaches the terminal. */
    private static final Logger TERMINAL = LoggerFactory.getLogger("arsye.console");

    private Console() {}

    /** Prints one line, {@code Arsye: <sentence>}. Never a person's name or text. */
    public static void say(String sentence, Object... parts) {
        TERMINAL.info(sentence, parts);
    }
}
