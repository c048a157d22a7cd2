package org.arsye.query;

import java.util.Map;
import org.arsye.query.ledger.command.AuditCommand;
import org.arsye.query.ledger.command.ExportCommand;
import org.arsye.query.ledger.command.LedgerCommand;
import org.arsye.query.ledger.command.SequencerCommand;
import org.arsye.query.platform.run.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the query side, or does one of its commands. */
@SpringBootApplication
public class QuerySide {

    private static final Commands COMMANDS = new Commands(Map.of(
            "ledger", LedgerCommand.class,
            "export", ExportCommand.class,
            "audit", AuditCommand.class,
            "sequencer", SequencerCommand.class));

    public static void main(String[] args) {
        if (COMMANDS.has(args)) {
            COMMANDS.run(args);
        } else {
            SpringApplication.run(QuerySide.class, args);
        }
    }
}
