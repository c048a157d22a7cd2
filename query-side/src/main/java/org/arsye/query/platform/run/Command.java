package org.arsye.query.platform.run;

import java.util.List;

/**
 * Something that this program does instead of serving. The class is the root of a small context
 * without a web server, and is annotated with the parts that it needs.
 */
public interface Command {

    /** It was done. */
    int DONE = 0;

    /** It was not done, or something does not hold. */
    int FAILED = 1;

    /** It cannot be made sense of. */
    int UNUSABLE = 2;

    /** @return the exit status */
    int run(List<String> arguments, Told told);

    /** Whoever called it. */
    interface Told {

        /** An answer, on standard output. */
        void line(String line);

        /** What stands in the way, or how far it is; on standard error. */
        void error(String line);

        /** How it is called. */
        default int usage(String usage) {
            error("usage: " + usage);
            return UNUSABLE;
        }
    }
}
