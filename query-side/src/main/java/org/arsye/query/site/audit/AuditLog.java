package org.arsye.query.site.audit;

import java.time.Clock;
import org.arsye.query.audit.AuditQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.springframework.stereotype.Component;

/** Keeps what auditors look at, before they see it. */
@Component
public class AuditLog {

    private final AuditQueries audit;
    private final Clock clock;

    AuditLog(AuditQueries audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody is about to look.
     *
     * @param address path and filters as they were understood
     * @param paging null where there is only one part
     */
    public void looksAt(String address, Paging paging, Moment moment) {
        String part = paging == null || paging.cursor() == null ? "" : "cursor=" + paging.cursor();
        String asked = part.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + part;
        audit.looksAt(asked + at(asked, moment), moment.reader(), clock.instant());
    }

    private static String at(String asked, Moment moment) {
        return (asked.contains("?") ? "&" : "?") + "asOf=" + moment.position();
    }
}
