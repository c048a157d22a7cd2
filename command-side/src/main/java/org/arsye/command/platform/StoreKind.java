package org.arsye.command.platform;

import org.springframework.core.env.Environment;

/** Where the record is kept, chosen by {@code arsye.store}. */
public enum StoreKind {
    POSTGRES,
    AXONSERVER;

    static final String SETTING = "arsye.store";

    static StoreKind chosenIn(Environment settings) {
        String chosen = settings.getProperty(SETTING, POSTGRES.setting());
        for (StoreKind kind : values()) {
            if (kind.setting().equals(chosen)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                SETTING + " is '" + chosen + "'; it must be " + POSTGRES.setting() + " or " + AXONSERVER.setting());
    }

    private String setting() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
