package org.arsye.command.register;

/** The register has not caught up with the record in time; asked again later, it will have. Over HTTP: 503. */
public final class RegisterBehind extends RuntimeException {

    RegisterBehind(long events) {
        super("the register is " + events + " events behind");
    }
}
