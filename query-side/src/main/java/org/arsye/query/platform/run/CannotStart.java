package org.arsye.query.platform.run;

import org.springframework.boot.ExitCodeGenerator;

/** Something outside the program stands in the way; its message is one sentence that says what, and what to do. */
public final class CannotStart extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
