package org.arsye.command.ledger;

import org.arsye.command.kernel.Reason;

/** Why a key of a ledger is not announced. */
enum LedgerRejected implements Reason {
    LEDGER_ORIGIN_REQUIRED(Kind.RULE),
    LEDGER_KEY_REQUIRED(Kind.RULE),
    LEDGER_KEY_MALFORMED(Kind.RULE),
    LEDGER_KEY_OF_ANOTHER_ORIGIN(Kind.RULE),
    LEDGER_KEY_ALREADY_ANNOUNCED(Kind.CONFLICT);

    private final Kind kind;

    LedgerRejected(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
