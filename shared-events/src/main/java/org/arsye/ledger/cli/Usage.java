package org.arsye.ledger.cli;

/** How the program is called. */
final class Usage {

    static final String TEXT = """
            arsye-verify checks the record of a participation ledger: no network, no database, no account.

              java -jar arsye-verify.jar COMMAND ... (--vkey KEY | --policy FILE) [--json] [--quiet]

            receipt FILE               a receipt (.tlog-proof): that its entry is in the ledger that was signed
            export DIR                 an export or a mirror: every entry, bundle and tile, the root, the signatures
            consistency OLD NEW DIR    two checkpoints (or receipts): that NEW goes on from OLD, unchanged; DIR has the tiles
            audit ROWS DIR             the rows of the event store against an export or a mirror, row by row;
                                       ROWS is the text that PostgreSQL's COPY writes with a header, - is standard input
            report FILE --export DIR   a published report: that it follows from the entries of an export, byte for byte

            Whom to believe, which nothing that is checked can say:
              --vkey KEY       the ledger's public key, as its keeper published it elsewhere; again for a further key
              --policy FILE    a tlog-policy: keys of the ledger, witnesses, and how many of them are asked for

            How to answer:
              --json           one JSON object on standard output
              --quiet          nothing about progress, which otherwise is told on standard error
              --help, --version

            Exit status: 0 it verifies, 1 it does not (the lines that begin with FAILS say which entry and which rule),
            2 the input or the call is unusable.
            """;

    private Usage() {}
}
