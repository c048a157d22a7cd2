package org.arsye.query.site.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.consultation.ReportFigures;
import org.arsye.query.comments.ModerationAct;
import org.arsye.query.comments.ModerationFigures;
import org.arsye.query.comments.WaitingEntry;
import org.arsye.query.compliance.Overalls;
import org.arsye.query.compliance.Verdicts;
import org.arsye.query.ledger.sequencer.LedgerStatus;
import org.arsye.query.ledger.sequencer.Standing;
import org.arsye.query.norms.DeclaredBreachEntry;
import org.arsye.query.norms.DueEntry;
import org.arsye.query.norms.LegalTimeEntry;
import org.arsye.query.norms.ReminderEntry;

/** What one page shows; its template carries the same name in kebab case. */
public sealed interface Content {

    /** The name of the template. */
    default String template() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Whether it changes by itself while it is looked at, and is worth loading again in a moment. */
    default boolean moving() {
        return false;
    }

    /** Where the script is that the page has, but does not need; null for none. */
    default String script() {
        return null;
    }

    /** @param filter status, body, type, q as asked */
    record Register(Map<String, String> filter, List<Option> bodies, List<Group> groups) implements Content {

        /** @param next cursor of what follows in this status; null if nothing does */
        public record Group(String status, List<Item> items, String next) {}

        /**
         * @param answered how many of the comments have a published answer or were withdrawn
         * @param overdue what the body owes and is late with
         */
        public record Item(Head head, Said summary, int comments, int answered, List<DueEntry> overdue) {}

        public boolean filtered() {
            return !filter.isEmpty();
        }

        public int total() {
            return groups.stream().mapToInt(g -> g.items().size()).sum();
        }
    }

    /**
     * @param contact who answers questions, as a role
     * @param notes reasons given on the way: extension, closing, reopening, cancellation
     * @param outcome what became of the draft; null while nobody said
     * @param reportVersion null while there is no report
     * @param gathering meetings, and the other ways in which the public was consulted
     * @param standards what it is by the rules
     */
    record Consultation(
            Head head,
            Said summary,
            Said what,
            Said why,
            Said how,
            String contact,
            String normPack,
            List<Note> notes,
            List<Paper> papers,
            List<Article> articles,
            int onWhole,
            ReportFigures totals,
            DraftOutcome outcome,
            Integer reportVersion,
            Gathering gathering,
            Standards standards)
            implements Content {

        /** @param about urgency, extended, notice_repeated, closed, reopened, cancelled, outcome_recorded */
        public record Note(String about, Said reason) {}
    }

    /**
     * @param filter provision, outcome, kind, q as asked
     * @param provisions those that have comments
     * @param next cursor of the next page; null on the last
     */
    record Comments(
            Head head,
            Map<String, String> filter,
            List<Option> provisions,
            List<Card> cards,
            ReportFigures totals,
            String next)
            implements Content {
        public boolean filtered() {
            return !filter.isEmpty();
        }
    }

    /**
     * @param rulings every decision the reader may see, the latest first
     * @param proofs what there are receipts of
     */
    record Comment(Head head, Card card, Article article, List<Ruling> rulings, List<Proof> proofs)
            implements Content {}

    /** @param article the article the comment is on; null for the whole */
    record NewComment(Head head, String provision, Article article, List<Option> provisions, Form form)
            implements Content {}

    /**
     * @param number null where the comment is not shown yet
     * @param secret what withdraws it; null unless this reader just sent it
     * @param proof null where its event is not known yet
     */
    record Submitted(Head head, String id, String number, String secret, Proof proof) implements Content {}

    record Withdrawal(Head head, Card card, Form form) implements Content {}

    /** @param next cursor of the next page; null on the last */
    record Decisions(
            Head head,
            Map<String, String> filter,
            List<Option> provisions,
            List<Card> cards,
            ReportFigures totals,
            String next)
            implements Content {
        public boolean filtered() {
            return !filter.isEmpty();
        }
    }

    /**
     * @param version null while there is no report
     * @param asOf position at which the report says what the record said
     * @param reason why it corrects an earlier version; null in the first
     * @param versions of all published ones, the latest first
     * @param parts in how many it is had as pages
     * @param whole whether it is had so in one, too
     * @param proof of this version's publication; null while there is no report
     */
    record Report(
            Head head,
            Integer version,
            Instant publishedAt,
            Long asOf,
            ReportFigures figures,
            Said conclusion,
            Said reason,
            List<Integer> versions,
            int parts,
            boolean whole,
            List<Card> cards,
            String next,
            Proof proof)
            implements Content {}

    /** What can be had as open data. */
    record Data(List<Tabled> tables) implements Content {}

    /** A table of the open data, under its stable name. */
    record Tabled(String key, String what, List<DataColumn> columns) {}

    /** A column of it. */
    record DataColumn(String key, String what) {}

    /** @param next cursor of the next page; null on the last */
    record History(Head head, List<Happening> events, String next) implements Content {}

    /** @param lines in the order in which a consultation runs */
    record Timeline(Head head, List<Line> lines) implements Content {}

    /**
     * The desk's forms for what else happens to a consultation.
     *
     * @param runs whether the reader may record anything
     * @param noticed whether a prior notice was published
     * @param minutes the documents that are minutes
     * @param items of the body's published plans; the value names plan and item
     * @param linked the item it is linked to; null where to none
     * @param rules what the rules say of each step, by the action of its form
     * @param recorded the forms that correct a way of consulting, by its id, as they begin
     */
    record DeskCourse(
            Head head,
            boolean runs,
            boolean noticed,
            List<Invitation> meetings,
            List<Way> ways,
            List<Option> minutes,
            List<Option> items,
            String linked,
            Map<String, List<StepRule>> rules,
            Map<String, Form> recorded,
            Form form)
            implements Content {

        /** What the ids of the fields of the form that was sent begin with: several forms stand on this page. */
        public String prefix() {
            return form.value("action") + form.value("of") + "-";
        }

        /** Announced meetings that may still be cancelled, or be recorded as held. */
        public List<Invitation> standing() {
            return meetings.stream()
                    .filter(meeting ->
                            meeting.state().equals("coming") || meeting.state().equals("unrecorded"))
                    .toList();
        }

        /** Announced meetings that a way of consulting may have been, by its correction. */
        public List<Invitation> announced() {
            return meetings.stream()
                    .filter(meeting -> !meeting.state().equals("cancelled"))
                    .toList();
        }

        public boolean drafted() {
            return "drafted".equals(head.status()) || "announced".equals(head.status());
        }

        /** Whether the period is over, and the draft is on its way onward. */
        public boolean reviewing() {
            return "under_review".equals(head.status()) || "reported".equals(head.status());
        }
    }

    /** @param done what led here; null for nothing */
    record SignIn(Form form, String next, String done) implements Content {}

    /** A way back into an account; its form carries the token that opens it. */
    record WayBack(Form form) implements Content {}

    /**
     * One's own account.
     *
     * @param changedAt when the password was last changed; null if never
     * @param factorSince null where no second factor is asked for
     * @param offered a second factor to be set up; null for none
     * @param codes recovery codes just made, told once; empty else
     * @param done what was just done; null for nothing
     */
    record Account(
            Part part,
            Form form,
            String username,
            Instant madeAt,
            Instant changedAt,
            Instant factorSince,
            Offered offered,
            long codesLeft,
            List<String> codes,
            List<Session> sessions,
            String done,
            ZoneId zone)
            implements Content {

        /** The pages of an account. */
        public enum Part {
            OVERVIEW,
            PASSWORD,
            SECOND_FACTOR,
            REMOVAL,
            RECOVERY_CODES;

            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /**
         * @param secret in base 32, in groups of four, to be typed
         * @param uri the same for an authenticator on this device
         */
        public record Offered(String secret, String uri, Qr qr) {}

        /** @param asking whether it is the one that looks at the page */
        public record Session(String id, String kind, Instant openedAt, Instant expiresAt, boolean asking) {}
    }

    /** @param forgets whether the reader has a desk for erasures as well */
    record Desk(Said body, List<Item> items, boolean forgets) implements Content {

        public Desk(Said body, List<Item> items) {
            this(body, items, false);
        }

        /** @param due what is overdue, or else what is due next */
        public record Item(Head head, int comments, int unanswered, int toApprove, int toPublish, List<DueEntry> due) {}
    }

    /**
     * @param runs whether the reader may close, extend and report
     * @param handsIn whether the reader may hand in comments received elsewhere
     * @param unanswered how many comments have no published answer
     * @param standards null where nothing is said of rules
     * @param preview what a later end would come to; null where nobody asked
     * @param rules what the rules say of extending
     */
    record DeskConsultation(
            Head head,
            boolean runs,
            boolean handsIn,
            List<Card> cards,
            int unanswered,
            int drafts,
            Integer reportVersion,
            Form form,
            String next,
            DeskStandards standards,
            Preview preview,
            List<StepRule> rules)
            implements Content {

        /**
         * @param refused why it would be refused; null where it would not
         * @param facts what is what, label first
         * @param warnings the gravest first
         */
        public record Preview(String refused, List<Option> facts, List<String> warnings) {}

        /** With nothing said of any rules. */
        public DeskConsultation(
                Head head,
                boolean runs,
                boolean handsIn,
                List<Card> cards,
                int unanswered,
                int drafts,
                Integer reportVersion,
                Form form,
                String next) {
            this(head, runs, handsIn, cards, unanswered, drafts, reportVersion, form, next, null, null, List.of());
        }

        /** What the ids of the fields of the form that was sent begin with: several forms stand on this page. */
        public String prefix() {
            return form.value("action") + "-";
        }

        /** Whether it has come to its report. */
        public boolean reviewing() {
            return "under_review".equals(head.status()) || "reported".equals(head.status());
        }
    }

    /**
     * @param drafts whether the reader may draft
     * @param approves whether the reader may approve and publish what another drafted
     */
    record DeskComment(Head head, Card card, Article article, boolean drafts, boolean approves, Form form)
            implements Content {

        public boolean mayApprove() {
            return approves
                    && card.draft() != null
                    && "drafted".equals(card.draft().state())
                    && !card.draft().own();
        }

        public boolean mayPublish() {
            return approves
                    && card.draft() != null
                    && "approved".equals(card.draft().state());
        }
    }

    /** What moderators did in a consultation; {@code next} is the cursor of the next page, null on the last. */
    record Moderation(Head head, ModerationFigures figures, List<ModerationAct> acts, String next) implements Content {}

    /** @param sent whether it was just flagged */
    record Flag(Head head, Card card, boolean sent, List<Option> reasons, Form form) implements Content {}

    /**
     * What waits for the moderators of a body.
     *
     * @param which all, flagged, appealed or moderated
     * @param next cursor of the next page; null on the last
     */
    record ModerationQueue(String which, List<Item> items, String next) implements Content {

        /** @param flagged for what, in words */
        public record Item(WaitingEntry entry, Head head, List<String> flagged) {}
    }

    /**
     * The appeal of an author.
     *
     * @param stage open, granted or refused
     * @param answer null while it is open; so is decidedAt
     */
    record Appeal(String stage, String words, Instant at, String answer, Instant decidedAt) {

        public boolean open() {
            return "open".equals(stage);
        }
    }

    /**
     * @param moderates whether the reader is a moderator of the body
     * @param withheld whether anything of it is kept from the public
     * @param flagged for what, in words
     * @param appeal null for none
     * @param own whether the reader hid or redacted it last
     * @param byWords whether single words can be ticked, else sentences
     */
    record Moderate(
            Head head,
            Card card,
            boolean moderates,
            boolean withheld,
            List<String> flagged,
            Appeal appeal,
            boolean own,
            List<Option> reasons,
            List<Text> texts,
            boolean byWords,
            Form form)
            implements Content {

        /** A text of the comment in pieces that can be ticked. */
        public record Text(String name, String lang, List<Piece> pieces) {}

        /** @param name of the box: what it covers, text.12-40 */
        public record Piece(String name, String text, boolean ticked) {}

        /** While an appeal is open, its decision is what changes something. */
        public boolean acts() {
            return moderates && !card.withdrawn() && (appeal == null || !appeal.open());
        }

        public boolean decides() {
            return moderates && !card.withdrawn() && appeal != null && appeal.open() && !own;
        }
    }

    /**
     * An author's own room.
     *
     * @param head null while nobody is in it; so is card
     * @param erasures what was asked for and what became of it, oldest first
     * @param appeal against what moderators keep from the public; null for none
     */
    record Mine(Head head, Card card, List<Wish> erasures, Appeal appeal, Form form) implements Content {

        /** Whether there is something to appeal against, and it was not done. */
        public boolean appeals() {
            return card.moderated() != null && appeal == null && !card.withdrawn();
        }

        /** A request to erase; {@code scope} and {@code stage} in lower snake case. */
        public record Wish(
                String id,
                String scope,
                String stage,
                Instant at,
                Instant decidedAt,
                String ground,
                String refusal,
                String basis,
                String applicant,
                String reason,
                int contributions) {}

        /** Whether everything that can be erased is erased, or about to be. */
        public boolean asked(String scope) {
            return erasures.stream()
                    .anyMatch(wish -> wish.scope().equals(scope)
                            || !wish.scope().equals("identity") && !wish.stage().equals("refused"));
        }
    }

    /**
     * The desk of data protection officers.
     *
     * @param officer whether the reader may decide, and does not only look
     * @param holds those that stand
     * @param bases the legal bases to choose from
     */
    record Erasures(
            boolean officer,
            List<Mine.Wish> wishes,
            List<Held> holds,
            List<Option> bases,
            Form form,
            ZoneId zone,
            String next)
            implements Content {

        /** @param consultation its id */
        public record Held(String id, String consultation, String kind, Instant at, String reason) {}
    }

    /** @param contributions what it concerns, by number */
    record Erasure(boolean officer, Mine.Wish wish, boolean answers, List<Option> contributions, Form form, ZoneId zone)
            implements Content {}

    /**
     * @param orders the newest about any view
     * @param recorded whether the reader comes from giving one
     * @param moving whether a view is being filled
     */
    record Operations(List<Tended> views, List<Ordered> orders, boolean recorded, boolean moving) implements Content {}

    /** @param mayOrder whether the reader may give orders, and does not only look */
    record OperationsView(Tended view, List<Ordered> orders, boolean mayOrder, Form form) implements Content {}

    /**
     * One consultation by the standards it is held to.
     *
     * @param pack id and version of the pack; null where it is bound to none
     * @param on the day it is judged on; null where it has not opened
     * @param overall what it comes to, lower snake case
     */
    record Compliance(
            Head head, String pack, Said packTitle, String on, String overall, Verdicts counts, List<Judged> findings)
            implements Content {}

    /**
     * Consultations counted by what was found.
     *
     * @param by body, type, year
     * @param filter by, year, body, type, pack as asked
     */
    record Scorecards(
            String by,
            Map<String, String> filter,
            List<Option> bodies,
            List<Counted> rows,
            Counted total,
            List<Counted> standards)
            implements Content {

        /**
         * A row.
         *
         * @param link where the list behind it is; each number narrows it
         * @param overall null in the row of a standard
         * @param share in percent; null where nothing was decided
         */
        public record Counted(
                Said name,
                String link,
                int consultations,
                int imported,
                Overalls overall,
                Verdicts verdicts,
                String share,
                String verified) {}
    }

    /**
     * A public body.
     *
     * @param years its consultations by the year in which they opened, the latest first
     * @param total all of them
     * @param overseen whether the reader may see who acts for it
     */
    record PublicBody(String id, Said name, List<Scorecards.Counted> years, Scorecards.Counted total, boolean overseen)
            implements Content {}

    /**
     * Who may act for a body, and who could in the past.
     *
     * @param role the only one asked for, lower snake case; null for all
     * @param acting those who may act at the moment shown
     * @param all each time that somebody held a role, the latest first
     */
    record BodyRoles(
            String id, Said name, String role, List<Option> roles, List<Held> acting, List<Held> all, ZoneId zone)
            implements Content {

        /**
         * @param who the official's name; empty if erased
         * @param role lower snake case
         * @param inPlaceOf whose role it is, where it was delegated
         * @param grantedBy an official's name; null where it was an account of no official
         */
        public record Held(
                String who,
                String role,
                boolean acts,
                String inPlaceOf,
                Instant from,
                Instant until,
                String grantedBy,
                String reason,
                Instant endedAt,
                String endReason) {}
    }

    /** @param filter as asked */
    record ScorecardFindings(Map<String, String> filter, List<Item> items, String next) implements Content {

        /** @param href where it stands */
        public record Item(
                String href,
                Said title,
                Said body,
                DocumentType type,
                boolean imported,
                String opened,
                String overall,
                List<Judged> findings) {}
    }

    /**
     * The form for bringing consultations of the past.
     *
     * @param bodyId null where the reader is no coordinator of a body
     */
    record DeskImports(String bodyId, Said body) implements Content {}

    /** @param body the id of the body asked for; null for all */
    record PastConsultations(String body, List<Option> bodies, List<PastLine> items, String next) implements Content {}

    /**
     * @param pack by which it is judged; null where none was named or it is not at hand
     * @param imported the event of the import
     * @param corrected the event of the correction that holds; null if none does
     * @param changes each correction, the latest first
     * @param corrects whether the reader may correct it now
     */
    record PastConsultation(
            PastLine line,
            String bodyId,
            String announced,
            String published,
            ReportFigures figures,
            Integer writers,
            Integer participants,
            String source,
            String reason,
            Option imported,
            Option corrected,
            String pack,
            String on,
            String overall,
            Verdicts counts,
            List<Judged> findings,
            List<PastChange> changes,
            boolean corrects)
            implements Content {

        /** Where the reader corrects it. */
        public String desk() {
            return "/desk/past-consultations/" + line.id();
        }
    }

    /** The form in which it is corrected, with what was said last in it. */
    record DeskPast(PastLine line, Form form) implements Content {}

    /** @param zone in which times are told */
    record Ledger(LedgerStatus status, ZoneId zone) implements Content {

        /** The one word for how it is: none, refusing, behind, current. */
        public String state() {
            if (status.standing().state() == Standing.State.REFUSING && status.origin() != null) {
                return "refusing";
            }
            return status.origin() == null ? "none" : status.backlog() > 0 ? "behind" : "current";
        }
    }

    /**
     * @param number as typed; null if none was asked for
     * @param problem why the number leads nowhere, lower snake case; null if it does
     * @param found what the number leads to
     * @param examined what came of the check; null before
     * @param keys of the ledger that are believed
     * @param witnessed whether the policy of the ledger names witnesses
     */
    record Verify(
            String number,
            String problem,
            Entered found,
            Examined examined,
            List<String> keys,
            boolean witnessed,
            String script)
            implements Content {}

    /**
     * @param event its id
     * @param entered null while it is not in the tree
     * @param check where it can be checked, absolute; null until it is signed
     */
    record Receipt(String event, Entered entered, String check, Qr qr) implements Content {

        @Override
        public boolean moving() {
            return qr == null;
        }
    }

    /**
     * @param filter as asked, by name
     * @param types events there are, by their stored names
     * @param roles that may have acted
     * @param evidence where the evidence for these events is
     * @param next cursor of the next page; null on the last
     */
    record Audit(
            Map<String, String> filter,
            List<Option> types,
            List<Option> roles,
            List<Option> bodies,
            List<Audited> events,
            String evidence,
            String next)
            implements Content {}

    /**
     * @param entered null where the ledger does not know it
     * @param evidence null until a signed checkpoint covers it
     * @param previous position of the event before; null for the first
     * @param next position of the event after; null for the last
     */
    record AuditEvent(
            Audited event, Entered entered, Evidence evidence, List<Changed> changes, Long previous, Long next)
            implements Content {}

    /** @param next cursor of the next page; null on the last */
    record AuditReads(List<Looked> reads, String next) implements Content {}

    /** @param chosen what the address began with: body, type, item, consultation */
    record Interest(
            Form form, List<Option> bodies, List<Option> items, List<Option> consultations, Map<String, String> chosen)
            implements Content {

        /** What stands in a field, or what the address began with. */
        public String value(String field) {
            return form.value(field, chosen.getOrDefault(field, ""));
        }
    }

    /** A letter is on its way to the address. */
    record InterestSent() implements Content {}

    /**
     * @param standing expressed, confirmed, withdrawn, lapsed; null where the link does not hold
     * @param targets what it is in, in the reader's words
     */
    record InterestHeld(
            String id,
            String key,
            String standing,
            int year,
            List<Target> targets,
            List<Invited> invitations,
            Form form,
            ZoneId zone)
            implements Content {

        /** @param path null where it has no page */
        public record Target(String kind, Said said, String path) {}

        /** @param cause lower snake case */
        public record Invited(String cause, Instant at, Said said, String path) {}
    }

    /** Letters, the waiting ones first. */
    record Outbox(List<Letter> letters, ZoneId zone) implements Content {

        /**
         * @param cause lower snake case
         * @param standing waiting, given_up, sent, forgotten
         * @param attempts how often it was tried in vain or is being tried; 0 where a person hands it on
         * @param nextTry when it is tried again; for those that wait only
         * @param to null where the reader may not see it, or it was sent
         */
        public record Letter(
                String id,
                String cause,
                String standing,
                boolean byHand,
                Instant at,
                Instant sentAt,
                int attempts,
                Instant nextTry,
                String to,
                String subject,
                String text) {

            /** Whether an administrator may have it tried before its time. */
            public boolean again() {
                return !byHand && attempts > 0 && ("waiting".equals(standing) || "given_up".equals(standing));
            }
        }
    }

    /** @param filter body, year as asked */
    record Plans(
            Map<String, String> filter,
            List<Option> bodies,
            List<Planned.Plan> plans,
            List<Unconsulted> unconsulted,
            ZoneId zone,
            String next)
            implements Content {

        /** A draft that was adopted without a consultation, and why. */
        public record Unconsulted(Head head, Said reason) {}

        public boolean filtered() {
            return !filter.isEmpty();
        }
    }

    /**
     * @param shown the version whose drafts are shown; 0 while there is none
     * @param versions the latest first
     */
    record Plan(Planned.Plan plan, int shown, List<Planned> items, List<Planned.Version> versions, ZoneId zone)
            implements Content {}

    /** @param runs whether the reader keeps the plans of the body */
    record DeskPlans(Said body, List<Planned.Plan> plans, boolean runs, Form form, ZoneId zone) implements Content {}

    /**
     * @param items as they are entered now
     * @param pending in what they differ from what is public
     */
    record DeskPlan(
            Planned.Plan plan, List<Planned> items, Planned.Version pending, boolean runs, Form form, ZoneId zone)
            implements Content {

        /** What the ids of the fields of the form that was sent begin with: several forms stand on this page. */
        public String prefix() {
            String action = form.value("action");
            return "change".equals(action) || "drop".equals(action)
                    ? action + "-" + form.value("item") + "-"
                    : action + "-";
        }
    }

    /** The norms that are known. */
    record Norms(List<Pack> packs, List<Calendar> calendars) implements Content {

        /**
         * @param until null while nobody ended it
         * @param position of the event that published it; null where it comes with the program
         */
        public record Pack(
                String id,
                int version,
                Said title,
                LocalDate from,
                LocalDate until,
                String sha256,
                Long position,
                int norms,
                int verified) {

            public String path() {
                return "/norms/" + id + "?version=" + version;
            }
        }

        /** @param standing official, official_in_part, reported, provisional */
        public record Calendar(
                String place,
                int year,
                int version,
                String standing,
                String source,
                List<String> gaps,
                List<Day> days,
                Long position) {}

        /** @param name null where the law does not name it; then the code stands for it */
        public record Day(LocalDate date, Said name, String code) {}
    }

    /**
     * What one version of a pack says.
     *
     * @param versions the latest first
     */
    record NormPack(Norms.Pack pack, List<Norms.Pack> versions, List<Group> groups, List<String> sources)
            implements Content {

        /** @param kind term, duty, standard… */
        public record Group(String kind, List<Norm> norms) {}

        /**
         * @param article null where it was not read
         * @param note what is missing or contradicts; null where nothing is
         */
        public record Norm(
                String id,
                Said wording,
                String source,
                String sourceKind,
                String article,
                boolean verified,
                String confidence,
                String note) {}
    }

    /**
     * What a consultation is by the rules it is bound to.
     *
     * @param breaches standards that were certainly not kept, with what the body says of them
     */
    record Standards(LegalTimeEntry time, List<DeclaredBreachEntry> breaches) {}

    /** The same for officials, with what they were reminded of. */
    record DeskStandards(Standards standards, List<ReminderEntry> reminders) {}

    /**
     * @param status of HTTP
     * @param filled how many hundredths of the record are in view; null where it is not about that
     * @param zone so that a page without a body still says when
     */
    record Failure(int status, Integer filled, Instant at, ZoneId zone) implements Content {}

    /** @param live the years as the record counts them now */
    record AnnualReports(List<Annual.Listed> published, List<Annual.Listed> live, ZoneId zone) implements Content {}

    /**
     * @param before chapters that stand before the figures
     * @param after those that stand after them
     * @param due the day before which it is expected, in the reader's words; null where nobody knows
     * @param prepares whether the reader may prepare it
     */
    record AnnualReport(
            Annual.Head head,
            List<Annual.Chapter> before,
            List<Annual.Chapter> after,
            List<Annual.Asked> asks,
            String due,
            boolean dueVerified,
            Annual.Table all,
            Annual.Table byType,
            Annual.Table comments,
            Annual.Table byBody,
            Annual.Table commentsByBody,
            List<Annual.Without> without,
            Annual.Portal portal,
            Annual.Standards standards,
            Annual.Imported imported,
            List<Integer> versions,
            boolean prepares)
            implements Content {

        /** Whether the record has anything of the year. */
        public boolean empty() {
            return byType.rows().isEmpty();
        }
    }

    /** @param next cursor of what follows; null on the last page */
    record AnnualFigure(
            Annual.Head head, String figure, Said body, String type, List<Annual.Behind> drafts, String next)
            implements Content {}

    /**
     * @param draftedAt null before there is a draft
     * @param chapters all of them, with the words they have by now
     */
    record DeskAnnual(Annual.Head head, Instant draftedAt, boolean corrects, List<Annual.Chapter> chapters, Form form)
            implements Content {}
}
