package org.arsye.query.compliance;

import java.nio.file.Path;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.query.given.ReadSide;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Opening;

/** A regulation that does not exist, with a standard for each of the twenty rules; every norm of it is verified. */
public final class TwentyStandards implements NormsAtHand {

    public static final int RULES = 20;

    private final NormPacks packs =
            NormPacks.with(Path.of("../shared-events/src/test/resources/org/arsye/norms/compliance"));
    private final Calendars calendars = Calendars.bundled();

    @Override
    public NormPacks packs(Moment moment) {
        return packs;
    }

    @Override
    public Calendars calendars(Moment moment) {
        return calendars;
    }

    public NormPack pack() {
        return packs.versions("ZZ-RULES-1").iterator().next();
    }

    /** The queries of a read side, judging by this. */
    public ComplianceQueries on(ReadSide side) {
        return new ComplianceQueries(
                side.bean(FactsTable.class),
                side.bean(ComplianceCommentsTable.class),
                side.bean(PastTable.class),
                this,
                side.bean(Opening.class));
    }
}
