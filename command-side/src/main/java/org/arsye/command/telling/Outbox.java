package org.arsye.command.telling;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.command.access.InterestSecret;
import org.arsye.command.platform.sealing.Unsealing;
import org.arsye.events.interest.InterestExpressed;
import org.arsye.events.interest.InterestId;
import org.arsye.events.plan.PlanItem;
import org.arsye.events.plan.PlanItemId;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes letters, each once: what is written again under the same name is the letter that was there. It blocks its thread. */
@Component
public class Outbox {

    /** What a letter asks for or says. */
    public enum Kind {
        CONFIRM,
        OPENED,
        EXTENDED,
        PRIOR,
        PLAN,
        PLAN_CHANGED,
        RENEW
    }

    private static final int LONGEST_LIST = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutboxTable table;
    private final EventStore events;
    private final Unsealing unsealing;
    private final InterestSecret secrets;
    private final Titles titles;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(
            OutboxTable table,
            EventStore events,
            Unsealing unsealing,
            InterestSecret secrets,
            Titles titles,
            MailSettings settings,
            Clock clock) {
        this.table = table;
        this.events = events;
        this.unsealing = unsealing;
        this.secrets = secrets;
        this.titles = titles;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks whoever reads letters to the address whether they want them. */
    public void confirm(InterestId interest) {
        write(interest.value(), interest, Kind.CONFIRM, language -> List.of());
    }

    public void renew(UUID letter, InterestId interest, int year) {
        write(letter, interest, Kind.RENEW, language -> List.of(Integer.toString(year)));
    }

    /** @param kind OPENED, EXTENDED or PRIOR */
    public void consultation(UUID letter, InterestId interest, Kind kind, Titles.Consultation about) {
        write(
                letter,
                interest,
                kind,
                language -> List.of(
                        about.title().in(language),
                        titles.body(about.body()).in(language),
                        settings.site() + "/consultations/" + about.id(),
                        about.opened() == null ? "" : lastDay(end(kind, about), about, language)));
    }

    /** An invitation says when it opened with which end: what came later has a letter of its own, and is on its page. */
    private static Instant end(Kind kind, Titles.Consultation about) {
        return kind == Kind.EXTENDED ? about.closesAt() : about.opened().closesAt();
    }

    private static String lastDay(Instant end, Titles.Consultation about, String language) {
        LocalDate last = end.minusMillis(1).atZone(ZoneId.of(about.zone())).toLocalDate();
        return day(last, language);
    }

    /** @param matching those of its items that match the interest */
    public void plan(UUID letter, InterestId interest, Titles.Plan plan, Collection<PlanItemId> matching) {
        Kind kind = plan.version() == 1 ? Kind.PLAN : Kind.PLAN_CHANGED;
        write(
                letter,
                interest,
                kind,
                language -> List.of(
                        plan.title().in(language),
                        titles.body(plan.body()).in(language),
                        settings.site() + "/plans/" + plan.id(),
                        listed(plan, matching, language)));
    }

    private static String listed(Titles.Plan plan, Collection<PlanItemId> matching, String language) {
        ResourceBundle words = words(language);
        return plan.all().stream()
                .filter(item -> matching.contains(item.planItemId()))
                .limit(LONGEST_LIST)
                .map(item -> "- " + item.title().in(language) + " (" + span(item, language) + ")"
                        + change(plan, item, words))
                .collect(Collectors.joining("\n"));
    }

    private static String change(Titles.Plan plan, PlanItem item, ResourceBundle words) {
        PlanItemId id = item.planItemId();
        if (plan.version() == 1) {
            return "";
        }
        if (!plan.items().containsKey(id)) {
            return " – " + words.getString("dropped");
        }
        if (!plan.before().containsKey(id)) {
            return " – " + words.getString("entered");
        }
        return plan.before().get(id).equals(plan.items().get(id)) ? "" : " – " + words.getString("changed");
    }

    private static String span(PlanItem item, String language) {
        return item.expectedFrom().equals(item.expectedUntil())
                ? day(item.expectedFrom(), language)
                : day(item.expectedFrom(), language) + " – " + day(item.expectedUntil(), language);
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern("d.M.yyyy", Locale.forLanguageTag(language))
                .format(day);
    }

    /** Says in a language what the letter is about. */
    private interface Said {
        List<String> in(String language);
    }

    /** Nothing is written to whoever was forgotten, and nothing twice. */
    private void write(UUID letter, InterestId interest, Kind kind, Said said) {
        if (table.has(letter)) {
            return;
        }
        DomainEventStream own = events.readEvents(interest.toString(), 0);
        if (!own.hasNext() || !(own.next().getPayload() instanceof InterestExpressed expressed)) {
            return;
        }
        Optional<String> address = unsealing.open(expressed.email(), interest.value(), 0, "email");
        address.map(to -> letter(to, interest, kind, expressed.language(), said))
                .flatMap(written ->
                        unsealing.sealLike(expressed.email(), interest.value(), field(letter), written.json()))
                .ifPresent(box -> table.write(
                        letter,
                        interest.value(),
                        kind.name(),
                        settings.byHand(),
                        JSON.writeValueAsString(
                                Map.of("sd", box.sd(), "kid", box.kid(), "iv", box.iv(), "ct", box.ct())),
                        clock.instant()));
    }

    /** What the seal of a letter is bound to, beside the interest. */
    static String field(UUID letter) {
        return "letter/" + letter;
    }

    private Letter letter(String to, InterestId interest, Kind kind, String language, Said said) {
        ResourceBundle words = words(language);
        String key = kind.name().toLowerCase(Locale.ROOT);
        String secret = secrets.of(interest);
        String link = settings.site() + "/interests/" + interest + "?key=" + secret;
        Object[] arguments = said.in(language).toArray();
        String text = MessageFormat.format(words.getString(key + ".text"), arguments)
                + "\n\n"
                + MessageFormat.format(words.getString(key + ".link"), link)
                + "\n\n-- \n"
                + MessageFormat.format(words.getString("foot"), link);
        return new Letter(
                to,
                language,
                oneLine(MessageFormat.format(words.getString(key + ".subject"), arguments)),
                text,
                settings.site() + "/api/v1/interests/" + interest + "/unsubscription?key=" + secret);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(
                "messages.letters",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What waits for these people is gone with them. */
    public void forget(Collection<UUID> contributions) {
        table.forget(contributions);
    }

    /** An administrator wants a letter tried now that was not taken. */
    public boolean again(UUID letter) {
        return table.again(letter, clock.instant());
    }

    /** A person has handed it on. */
    public boolean handedOn(UUID letter) {
        return table.handedOn(letter, clock.instant());
    }
}
