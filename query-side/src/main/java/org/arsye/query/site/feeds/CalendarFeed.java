package org.arsye.query.site.feeds;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.arsye.events.LocalizedText;
import org.arsye.query.consultations.ConsultationEntry;
import org.arsye.query.consultations.Standing;
import org.arsye.query.course.MeetingEntry;
import org.arsye.query.formats.Letters;
import org.arsye.query.site.page.Said;
import org.arsye.query.site.page.Words;

/**
 * Ends of periods and meetings as a calendar (RFC 5545, published as of RFC 5546). An entry keeps its UID while its day moves,
 * and its SEQUENCE grows with each change of the period.
 */
public final class CalendarFeed {

    private static final Period REFRESHED = Period.ofDays(1);

    private final String site;
    private final Words words;
    private final Calendar calendar = new Calendar();

    private CalendarFeed(String site, Words words) {
        this.site = site;
        this.words = words;
    }

    /** @param site scheme and authority under which the reader came */
    public static String of(Dates dates, String site, Words words) {
        CalendarFeed feed = new CalendarFeed(site, words);
        feed.head(dates.body());
        dates.entries().forEach(feed::entry);
        return feed.written();
    }

    private void head(LocalizedText body) {
        calendar.add(new ProdId("-//Arsye//Arsye//" + words.code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        String name = body == null ? words.say("feed.calendar") : words.say("feed.calendar.body", text(body));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED));
    }

    private void entry(Dates.Entry entry) {
        ConsultationEntry consultation = entry.consultation();
        if (consultation.closesAt() != null && entry.changes() != null) {
            calendar.add(end(entry));
        }
        entry.meetings().forEach(meeting -> calendar.add(meeting(entry, meeting)));
    }

    private VEvent end(Dates.Entry entry) {
        ConsultationEntry consultation = entry.consultation();
        ZoneId zone = ZoneId.of(consultation.zone());
        Instant closed = consultation.closedAt();
        Instant end = closed != null && closed.isBefore(consultation.closesAt()) ? closed : consultation.closesAt();
        VEvent event = event(
                consultation.id() + "-end",
                day(end, zone),
                entry.changes().number(),
                entry.changes().last());
        event.add(new Summary(spoken(), words.say("feed.end", text(consultation.title()))));
        String open = closed == null ? words.say("feed.open", words.until(end, zone)) : words.say("feed.over");
        about(event, entry, open);
        event.add(
                consultation.status() == Standing.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private VEvent meeting(Dates.Entry entry, MeetingEntry meeting) {
        boolean cancelled = meeting.cancelledAt() != null;
        Instant changed = cancelled ? meeting.cancelledAt() : meeting.announcedAt();
        Instant start = meeting.startsAt().truncatedTo(ChronoUnit.SECONDS);
        VEvent event = event(meeting.id().toString(), start, cancelled ? 1 : 0, changed);
        String title = text(entry.consultation().title());
        event.add(new Summary(spoken(), words.say("feed.meeting", words.name("method", meeting.method()), title)));
        event.add(new Location(spoken(), text(meeting.place())));
        Said agenda = words.said(meeting.agenda());
        about(event, entry, agenda == null ? "" : shown(agenda.text()));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** Where a period ends with a day, that day is its last; otherwise it ends at a moment. */
    private static Temporal day(Instant end, ZoneId zone) {
        ZonedDateTime local = end.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1)
                : end.truncatedTo(ChronoUnit.SECONDS);
    }

    private static VEvent event(String id, Temporal start, int sequence, Instant changed) {
        VEvent event = new VEvent(false);
        Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
        event.add(new Uid(id + "@arsye"));
        event.add(new DtStamp(second));
        event.add(new LastModified(second));
        event.add(new DtStart<>(start));
        event.add(new Sequence(sequence));
        // Nobody is busy on the last day for comments.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private void about(VEvent event, Dates.Entry entry, String more) {
        String page = site + "/consultations/" + entry.consultation().id() + "?lang=" + words.code();
        String said = List.of(text(entry.body()), more, page).stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
        event.add(new Description(spoken(), said));
        event.add(new Url(URI.create(page)));
        event.add(new Categories(words.name("type", entry.consultation().documentType())));
    }

    private ParameterList spoken() {
        return new ParameterList(List.of(new Language(words.lang())));
    }

    private String text(LocalizedText text) {
        Said said = words.said(text);
        return said == null ? words.say("feed.untold") : shown(said.text());
    }

    /** No text of a calendar holds control characters (RFC 5545, section 3.1). */
    private static String shown(String text) {
        return Letters.whole(text).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private String written() {
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
