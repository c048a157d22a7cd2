package org.arsye.command.platform.web;

import java.util.Optional;
import org.arsye.command.platform.CommandId;

/** Tells whether a command was granted, whatever became of its answer. */
public interface RecordedCommands {

    /** What it led to, if it is in the record now. Waits; for threads that may. */
    Optional<Done> find(CommandId commandId);
}
