package org.arsye.query.platform.generation;

import org.arsye.query.platform.LedgerSource;
import org.springframework.stereotype.Component;

/** What every keeper works with. */
@Component
record Parts(
        LedgerSource ledger,
        Batch batch,
        GenerationTable generations,
        TroubleTable troubles,
        RebuildTable rebuilds,
        Comparison comparison,
        Changes changes) {}
