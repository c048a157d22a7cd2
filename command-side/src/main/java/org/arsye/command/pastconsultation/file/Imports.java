package org.arsye.command.pastconsultation.file;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arsye.command.kernel.Rejection;
import org.arsye.command.pastconsultation.PastConsultationCommand.ImportPastConsultation;
import org.arsye.command.pastconsultation.PastConsultationCommand.Said;
import org.arsye.command.platform.CommandId;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Writes;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.PublicBodyZones;
import org.arsye.events.past.ImportId;
import org.arsye.events.past.PastConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.stereotype.Component;

/**
 * Brings rows in, a few at a time, and answers them in the order of the file. A row that is refused stops nobody; what was
 * recorded stays recorded wherever the file breaks off. The same row sent again, in whatever file, is found and not recorded
 * twice.
 */
@Component
public class Imports {

    private final PublicBodyZones bodies;
    private final KnownNorms norms;
    private final Writes writes;

    Imports(PublicBodyZones bodies, KnownNorms norms, Writes writes) {
        this.bodies = bodies;
        this.norms = norms;
        this.writes = writes;
    }

    /**
     * Rows are recorded a little before their answers are taken, so a slow reader of the answers slows the file down and loses
     * nothing.
     *
     * @param coordinator who hands it in; stands in the metadata of each event
     * @throws UnusableImport if it is no CSV with the headings it takes
     */
    public Iterator<RowAnswer> csv(PublicBodyId body, String coordinator, InputStream file) {
        String zone = bodies.of(body);
        Set<String> packs = norms.now().packsFor(body);
        CsvFile rows = new CsvFile(file);
        ImportId id = new ImportId(UUID.randomUUID());
        return new Tally(
                id,
                new Abreast<>(
                        rows,
                        row -> PastConsultationId.of(body, row.cells().get(ImportColumn.REFERENCE)),
                        row -> answer(row, body, zone, packs, id, coordinator)),
                rows::isWhole);
    }

    private RowAnswer answer(
            CsvFile.Row row, PublicBodyId body, String zone, Set<String> packs, ImportId file, String coordinator) {
        String reference = row.cells().get(ImportColumn.REFERENCE);
        if (row.fault() != null) {
            return new RowAnswer.Refused(row.number(), reference, List.of(new RowAnswer.Fault("", row.fault())));
        }
        Cells cells = new Cells(row.cells());
        Said said = cells.said(body, zone, packs);
        PastConsultationId id = PastConsultationId.of(body, reference);
        try {
            if (!cells.faults().isEmpty()) {
                return new RowAnswer.Refused(row.number(), reference, cells.faults());
            }
            Writes.Granted granted = writes.grantOnce(
                    wish(body, row),
                    new Act(new ImportPastConsultation(id, said, file, row.number()), "coordinator", coordinator));
            return new RowAnswer.Recorded(
                    row.number(),
                    reference,
                    id.value(),
                    granted.done().eventId(),
                    granted.done().position(),
                    granted.again());
        } catch (Rejection refused) {
            List<RowAnswer.Fault> faults = new ArrayList<>();
            refused.objections()
                    .forEach(objection -> faults.add(new RowAnswer.Fault(
                            ImportColumn.pointer(objection.pointer()),
                            objection.reason().name())));
            return new RowAnswer.Refused(row.number(), reference, faults);
        }
    }

    /** Follows from the body and from everything that the row says. */
    private static CommandId wish(PublicBodyId body, CsvFile.Row row) {
        String said = "past-consultation/" + body + "/" + row.cells();
        return new CommandId(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
    }
}
