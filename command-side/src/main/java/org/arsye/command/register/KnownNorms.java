package org.arsye.command.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arsye.command.kernel.DocumentContents;
import org.arsye.command.register.PublishedNorm.Kind;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.yaml.YamlFile;
import org.springframework.stereotype.Component;

/** The one place on the write side that says which norms are known. Its methods block their thread. */
@Component
public class KnownNorms {

    private final Register register;
    private final PublishedNormTable table;
    private final DocumentContents contents;
    private volatile Read read;

    KnownNorms(Register register, PublishedNormTable table, DocumentContents contents) {
        this.register = register;
        this.table = table;
        this.contents = contents;
    }

    private record Read(List<PublishedNorm> published, Norms norms) {}

    /**
     * Those that are known once all that is in the record now has been taken in.
     *
     * @throws RegisterBehind if that takes too long
     */
    public Norms now() {
        register.awaitHead();
        return sofar();
    }

    /** Those that are known as far as the register has come; for what looks again by itself. */
    public Norms sofar() {
        List<PublishedNorm> published = table.all();
        Read known = read;
        if (known == null || !known.published().equals(published)) {
            known = new Read(published, norms(published));
            read = known;
        }
        return known.norms();
    }

    /**
     * Those that were known at a position of the record.
     *
     * @throws RegisterBehind if it takes too long to take in what is in the record
     */
    public Norms asOf(long position) {
        register.awaitHead();
        List<PublishedNorm> all = table.all();
        List<PublishedNorm> then =
                all.stream().filter(norm -> norm.position() <= position).toList();
        return then.equals(all) ? sofar() : norms(then);
    }

    private Norms norms(List<PublishedNorm> published) {
        Map<String, PublicBodyId> owners = new HashMap<>();
        for (PublishedNorm norm : published) {
            if (norm.publicBodyId() != null) {
                owners.put(norm.norm(), norm.publicBodyId());
            }
        }
        return new Norms(
                NormPacks.recorded(files(published, Kind.PACK)),
                Calendars.recorded(files(published, Kind.CALENDAR)),
                owners);
    }

    private List<YamlFile> files(List<PublishedNorm> published, Kind kind) {
        return published.stream()
                .filter(norm -> norm.kind() == kind)
                .flatMap(norm ->
                        contents.bytes(norm.sha256()).stream().map(bytes -> new YamlFile(norm.fileName(), bytes)))
                .toList();
    }
}
