package org.arsye.query.norms;

import java.util.List;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.yaml.YamlFile;
import org.arsye.query.norms.PublishedNorm.Kind;
import org.springframework.stereotype.Component;

/** The norms of a moment. The latest that were asked for are remembered: reading files of norms takes longer than a page. */
@Component
class KnownNorms {

    private final PublishedNormsTable table;
    private volatile Known latest;

    KnownNorms(PublishedNormsTable table) {
        this.table = table;
    }

    /** @param published in the order of the record */
    record Known(List<PublishedNorm> published, NormPacks packs, Calendars calendars) {}

    Known at(long position) {
        List<PublishedNorm> published = table.all(position);
        Known known = latest;
        if (known == null || !known.published().equals(published)) {
            known = new Known(
                    published,
                    NormPacks.recorded(files(published, Kind.PACK)),
                    Calendars.recorded(files(published, Kind.CALENDAR)));
            latest = known;
        }
        return known;
    }

    private List<YamlFile> files(List<PublishedNorm> published, Kind kind) {
        return published.stream()
                .filter(norm -> norm.kind() == kind)
                .flatMap(norm ->
                        table.content(norm.sha256()).stream().map(bytes -> new YamlFile(norm.fileName(), bytes)))
                .toList();
    }
}
