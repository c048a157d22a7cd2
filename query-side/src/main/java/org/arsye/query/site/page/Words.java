package org.arsye.query.site.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arsye.events.EventCatalogue;
import org.arsye.events.LocalizedText;
import org.arsye.events.consultation.DocumentType;
import org.springframework.context.MessageSource;

/** How things are said in one language: sentences, dates in a body's zone, numbers, names of codes. */
public final class Words {

    /** The languages of the pages, in the order in which they are offered. */
    public static final List<String> LANGUAGES = List.of("sq", "sr", "en");

    private static final Pattern PROVISION = Pattern.compile("art_(\\w{1,20}?)(?:__para_(\\w{1,20}))?");
    private static final int KIBI = 1024;

    /** In seconds. */
    private static final int A_MINUTE = 60;

    /** In minutes. */
    private static final int AN_HOUR = 60;

    private static final List<String> FLAWS = List.of(
            "ROOT_DIFFERS",
            "SIGNATURE_WRONG",
            "SIGNATURE_MISSING",
            "ENTRY_POSITION",
            "DISCLOSURE_UNKNOWN",
            "DISCLOSURE_ELSEWHERE",
            "INDEX_BEYOND_TREE",
            "PROOF_TOO_SHORT",
            "PROOF_TOO_LONG",
            "PROOF_HEADER",
            "TOO_LARGE",
            "QUORUM_NOT_MET",
            "ED25519_MISSING");

    private static final List<String> FIELDS = List.of(
            "text",
            "proposedWording",
            "contributorName",
            "justification",
            "supersedingReason",
            "reason",
            "conclusion",
            "explanation",
            "summary",
            "name");

    private final String code;
    private final Locale locale;
    private final MessageSource messages;

    public Words(String code, MessageSource messages) {
        this.code = code;
        this.locale = localeOf(code);
        this.messages = messages;
    }

    /** The locale whose conventions a language of the pages follows. */
    public static Locale localeOf(String code) {
        return Locale.forLanguageTag(
                switch (code) {
                    case "sr" -> "sr-Latn-XK";
                    case "en" -> "en-GB";
                    default -> "sq-XK";
                });
    }

    /** The language as the URL names it: sq, sr, en. */
    public String code() {
        return code;
    }

    /** The language as HTML names it. */
    public String lang() {
        return Said.tag(code);
    }

    public Locale locale() {
        return locale;
    }

    /** A sentence of the pages. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The sentence for one, or for another number, of something: {@code key.one}, {@code key.other}. */
    public String count(String key, long n) {
        return say(key + (isOne(n) ? ".one" : ".other"), number(n));
    }

    /** The name of a code: {@code outcome.partly_accepted}. */
    public String name(String family, Object code) {
        return say(family + "." + low(code));
    }

    /** What a part that stands still is called; by the view's own name if nobody has named it. */
    public String part(String view) {
        return messages.getMessage("behind." + view, null, view, locale);
    }

    /** A code as it stands in forms and URLs, lower snake case; empty for none. */
    public String low(Object code) {
        return word(code);
    }

    /** The same, whatever the language. */
    public static String word(Object code) {
        return code == null ? "" : code.toString().toLowerCase(Locale.ROOT);
    }

    /** The text in the reader's language or, if that is missing, in the first there is; null if there is none. */
    public Said said(LocalizedText text) {
        if (text == null || text.in(code).isBlank()) {
            return null;
        }
        if (text.exactly(code).isPresent()) {
            return Said.by(text.exactly(code).get(), code);
        }
        String given = text.sq() != null ? "sq" : text.sr() != null ? "sr" : "en";
        return new Said(text.in(given), Said.tag(given), true);
    }

    /** With one place at most. */
    public String decimal(double n) {
        NumberFormat one = NumberFormat.getNumberInstance(locale);
        one.setMaximumFractionDigits(1);
        return one.format(n);
    }

    public String number(long n) {
        return NumberFormat.getIntegerInstance(locale).format(n);
    }

    /** A size in bytes, in the unit that keeps it short. */
    public String size(long bytes) {
        NumberFormat short1 = NumberFormat.getInstance(locale);
        short1.setMaximumFractionDigits(1);
        if (bytes < KIBI) {
            return count("bytes", bytes);
        }
        double kib = (double) bytes / KIBI;
        return kib < KIBI ? short1.format(kib) + " KiB" : short1.format(kib / KIBI) + " MiB";
    }

    /** The day of a moment in a body's zone: 5 December 2026. */
    public String day(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate());
    }

    /** The moment in a body's zone, with the hour and the zone said. */
    public String moment(Instant at, ZoneId zone) {
        return say("moment", day(at, zone), clock(at.atZone(zone)), zone(zone));
    }

    /** Until when, in plain words: until the end of a day, or until an hour of it. The end is the first instant too late. */
    public String until(Instant end, ZoneId zone) {
        ZonedDateTime local = end.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? say("until.day", date(lastDay(end, zone)), zone(zone))
                : say("until.hour", date(local.toLocalDate()), clock(local), zone(zone));
    }

    /** How much time is left, in plain words. */
    public String left(Instant end, Instant now, ZoneId zone) {
        if (!now.isBefore(end)) {
            return say("left.over");
        }
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), lastDay(end, zone));
        return days == 0 ? say("left.today") : count("left", days);
    }

    /** The name of a time zone and the town that stands for it. */
    public String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    /** A provision by its place: art_7__para_2 is Article 7, paragraph 2. */
    public String provision(String id) {
        if (id == null) {
            return say("provision.whole");
        }
        Matcher parts = PROVISION.matcher(id);
        if (!parts.matches()) {
            return id;
        }
        return parts.group(2) == null
                ? say("provision.article", parts.group(1))
                : say("provision.paragraph", parts.group(1), parts.group(2));
    }

    /** What stands in the way, by its stable code; an unknown code still gets a sentence. */
    public String problem(String code) {
        return or("problem." + code, "problem.other");
    }

    /** After how long something may be tried again, in plain words; null where nothing was said. */
    public String wait(String seconds) {
        if (!seconds.matches("[1-9]\\d{0,6}")) {
            return null;
        }
        long minutes = (Long.parseLong(seconds) + A_MINUTE - 1) / A_MINUTE;
        return minutes <= AN_HOUR
                ? count("wait.minutes", minutes)
                : count("wait.hours", (minutes + AN_HOUR - 1) / AN_HOUR);
    }

    /** What an event is, by its stored name. */
    public String event(String type) {
        return or("event." + type, "event.other");
    }

    /** The stored names of all events there are. */
    public List<String> events() {
        return EventCatalogue.all().stream().map(EventCatalogue::nameOf).toList();
    }

    /** Why a receipt does not hold, by the stable code; the codes that have no sentence of their own share one. */
    public String flaw(String code) {
        return or("flaw." + low(code), "flaw.other");
    }

    /** The codes of flaws that have a sentence of their own. */
    public List<String> flaws() {
        return FLAWS;
    }

    /** What a sealed field is, by the name of the event's component; by that name if nobody has named it. */
    public String field(String name) {
        return messages.getMessage("field." + name, null, name, locale);
    }

    /** The sealed fields that have a name of their own. */
    public List<String> fields() {
        return FIELDS;
    }

    /** Who acted: a role of officials, the system, or, where none is recorded, the public. */
    public String actor(String role) {
        return role == null ? say("role.public") : or("role." + low(role), "role.other");
    }

    /** The ids that describe a field: its hint, its error; null for none. */
    public String described(Form form, String field, boolean hint) {
        List<String> ids = new ArrayList<>();
        if (hint) {
            ids.add(field + "-hint");
        }
        if (form.error(field) != null) {
            ids.add(field + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** What stands between the tags of a text area: HTML drops one line break after the opening tag, so one is put there. */
    public String lines(String text) {
        return "\n" + text;
    }

    public List<DocumentType> documentTypes() {
        return List.of(DocumentType.values());
    }

    private String or(String key, String otherwise) {
        String found = messages.getMessage(key, null, null, locale);
        return found == null ? say(otherwise) : found;
    }

    /** A day: 5 December 2026. */
    public String day(LocalDate day) {
        return date(day);
    }

    /** A span of days as vague as it is: a day, a month, a quarter, a year, by some time, or from one day until another. */
    public String span(LocalDate from, LocalDate until) {
        return new Span(from, until).in(this, this::date);
    }

    /** Every time of a year that can be said without naming a day, as forms offer it. */
    public List<Option> spans(int year) {
        return Span.of(year).stream()
                .map(span -> new Option(span.written(), span(span.from(), span.until())))
                .toList();
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("format.day"), locale).format(day);
    }

    private String clock(ZonedDateTime local) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(local);
    }

    private static LocalDate lastDay(Instant end, ZoneId zone) {
        return end.minusMillis(1).atZone(zone).toLocalDate();
    }

    private boolean isOne(long n) {
        return "sr".equals(code) ? n % 10 == 1 && n % 100 != 11 : n == 1;
    }
}
