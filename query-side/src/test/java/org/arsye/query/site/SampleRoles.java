package org.arsye.query.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Content.BodyRoles.Held;
import org.arsye.query.site.page.Option;
import org.arsye.query.site.page.Said;

/** Who acts for a body, in each of its states. */
final class SampleRoles {

    private static final String ID = "00000000-0000-4000-8000-000000000001";
    private static final Instant JANUARY = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-01T22:00:00Z");

    private SampleRoles() {}

    static Content nobody() {
        return page(null, List.of(), List.of());
    }

    static Content overTime() {
        Held approver = new Held("Mostra Shembulli", "approver", true, null, JANUARY, null, null, null, null, null);
        Held delegate = new Held(
                "Mostra Kolegja",
                "approver",
                true,
                "Mostra Shembulli",
                JANUARY,
                AUGUST,
                "Mostra Shembulli",
                "Pushim vjetor (shembull)",
                null,
                null);
        Held gone = new Held(
                "", "coordinator", false, null, JANUARY, AUGUST, "Mostra Kolegja", "", AUGUST, "U kthye (shembull)");
        return page("approver", List.of(approver, delegate), List.of(approver, delegate, gone));
    }

    private static Content page(String role, List<Held> acting, List<Held> all) {
        return new Content.BodyRoles(
                ID,
                Said.by("Ministria e Parqeve", null),
                role,
                List.of(new Option("approver", "approver"), new Option("coordinator", "coordinator")),
                acting,
                all,
                ZoneId.of("Europe/Belgrade"));
    }
}
