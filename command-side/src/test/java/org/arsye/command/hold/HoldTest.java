package org.arsye.command.hold;

import static org.arsye.command.hold.HoldRejected.*;

import java.time.Instant;
import java.util.UUID;
import org.arsye.command.hold.HoldCommand.LiftHold;
import org.arsye.command.hold.HoldCommand.PlaceHold;
import org.arsye.command.kernel.Scenario;
import org.arsye.events.Sealed;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.erasure.HoldId;
import org.arsye.events.erasure.HoldKind;
import org.arsye.events.erasure.HoldLifted;
import org.arsye.events.erasure.HoldPlaced;
import org.arsye.events.erasure.OfficerId;
import org.junit.jupiter.api.Test;

class HoldTest {

    private static final HoldId HOLD = new HoldId(UUID.randomUUID());
    private static final ConsultationId PARK = new ConsultationId(UUID.randomUUID());
    private static final OfficerId ONE = new OfficerId(UUID.randomUUID());
    private static final OfficerId ANOTHER = new OfficerId(UUID.randomUUID());
    private static final String WHY = "Hetim në vijim";

    @Test
    void is_placed_with_a_reason() {
        scenario().when(place(HoldKind.LEGAL_HOLD, WHY)).leadsTo(placed());
    }

    @Test
    void without_a_kind_or_a_reason_is_refused() {
        scenario().when(place(null, WHY)).isRefused(HOLD_KIND_REQUIRED, "/kind");
        scenario().when(place(HoldKind.ARCHIVING, " ")).isRefused(HOLD_REASON_REQUIRED, "/reason");
    }

    @Test
    void is_placed_once() {
        scenario().given(placed()).when(place(HoldKind.LEGAL_HOLD, WHY)).isRefused(HOLD_ALREADY_PLACED);
    }

    @Test
    void is_lifted_by_any_officer_with_a_reason() {
        scenario().given(placed()).when(new LiftHold(HOLD, WHY, ANOTHER)).leadsTo(lifted());
        scenario().given(placed()).when(new LiftHold(HOLD, "", ANOTHER)).isRefused(HOLD_REASON_REQUIRED, "/reason");
    }

    @Test
    void is_lifted_once() {
        scenario().given(placed(), lifted()).when(new LiftHold(HOLD, WHY, ONE)).isRefused(HOLD_ALREADY_LIFTED);
    }

    private static Scenario scenario() {
        return Scenario.of(Hold.class, Instant.parse("2026-06-02T07:10:00Z"));
    }

    private static PlaceHold place(HoldKind kind, String reason) {
        return new PlaceHold(HOLD, PARK, kind, reason, ONE);
    }

    private static HoldPlaced placed() {
        return new HoldPlaced(HOLD, PARK, HoldKind.LEGAL_HOLD, ONE, Sealed.text(WHY));
    }

    private static HoldLifted lifted() {
        return new HoldLifted(HOLD, PARK, ANOTHER, Sealed.text(WHY));
    }
}
