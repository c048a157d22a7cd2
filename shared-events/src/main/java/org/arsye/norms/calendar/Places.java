package org.arsye.norms.calendar;

import java.time.ZoneId;

/** Whose holidays a body keeps, told by the zone in which it counts its days. */
public final class Places {

    private static final String ALBANIA = "Europe/Tirane";

    private Places() {}

    /** @return AL or XK */
    public static String of(ZoneId zoneOfBody) {
        return zoneOfBody.getId().equals(ALBANIA) ? "AL" : "XK";
    }
}
