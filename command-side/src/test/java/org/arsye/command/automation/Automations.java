package org.arsye.command.automation;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Automations as another process has them: new, with nothing remembered. */
public final class Automations {

    private Automations() {}

    /** Lets each that looks by the clock look once. */
    public static void lookAt(AutowireCapableBeanFactory beans) {
        beans.createBean(WhenAStandardIsCertainlyBreachedThenSaySo.class).look();
        beans.createBean(WhenSomethingIsDueThenRemind.class).look();
    }
}
