package org.arsye.query.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.arsye.query.norms.CalendarEntry;
import org.arsye.query.norms.NormEntry;
import org.arsye.query.norms.NormPackEntry;
import org.arsye.query.norms.NormsQueries;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Content.NormPack.Group;
import org.arsye.query.site.page.Content.NormPack.Norm;
import org.arsye.query.site.page.Words;
import org.springframework.stereotype.Component;

/** Puts together what is said about norms: all packs and calendars, and one pack in full. */
@Component
public class NormsComposer {

    private final NormsQueries norms;

    NormsComposer(NormsQueries norms) {
        this.norms = norms;
    }

    public Content norms(Moment moment, Words w) {
        return new Content.Norms(
                norms.list(moment).stream().map(pack -> head(pack, w)).toList(),
                norms.calendarList(moment).stream().map(day -> calendar(day, w)).toList());
    }

    /**
     * @param version null for the latest
     * @throws NotFound if there is none
     */
    public Content pack(String id, Integer version, Moment moment, Words w) {
        List<NormPackEntry> versions = norms.versions(id, moment);
        NormPackEntry pack = versions.stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<String, List<Norm>> groups = new LinkedHashMap<>();
        for (NormEntry entry : norms.says(id, pack.version(), moment)) {
            groups.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(norm(entry, w));
        }
        return new Content.NormPack(
                head(pack, w),
                versions.stream().map(one -> head(one, w)).toList(),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                norms.says(id, pack.version(), moment).stream()
                        .map(NormEntry::source)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .toList());
    }

    private static Content.Norms.Pack head(NormPackEntry pack, Words w) {
        return new Content.Norms.Pack(
                pack.pack(),
                pack.version(),
                w.said(pack.title()),
                pack.inForceFrom(),
                pack.inForceUntil(),
                pack.sha256(),
                pack.position(),
                pack.norms(),
                pack.verified());
    }

    private static Content.Norms.Calendar calendar(CalendarEntry calendar, Words w) {
        return new Content.Norms.Calendar(
                calendar.place(),
                calendar.year(),
                calendar.version(),
                w.low(calendar.standing()),
                calendar.source(),
                calendar.gaps(),
                calendar.daysOff().stream()
                        .map(day -> new Content.Norms.Day(day.date(), w.said(day.name()), day.holiday()))
                        .toList(),
                calendar.position());
    }

    private static Norm norm(NormEntry entry, Words w) {
        return new Norm(
                entry.id(),
                w.said(entry.wording()),
                entry.source(),
                w.low(entry.sourceKind()),
                entry.article(),
                entry.verified(),
                w.low(entry.confidence()),
                entry.note());
    }
}
