package org.arsye.norms.compliance;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;

/** Why a standard is found to be what it is. The names are stable codes; the sentences take days or numbers. */
public enum Because {
    NOT_OPENED(
            "Konsultimi nuk është hapur ende.",
            "Konsultacija još nije otvorena.",
            "The consultation has not opened yet."),
    NEVER_OPENED(
            "Projekti u miratua pa konsultim publik.",
            "Nacrt je usvojen bez javne konsultacije.",
            "The draft was adopted without public consultation."),
    CANCELLED("Konsultimi u anulua.", "Konsultacija je otkazana.", "The consultation was cancelled."),
    TYPE_NOT_CONSULTED(
            "Për këtë lloj dokumenti nuk kërkohet konsultim.",
            "Za ovu vrstu dokumenta konsultacija se ne traži.",
            "No consultation is asked for on this type of document."),
    STILL_OPEN("Konsultimi është ende i hapur.", "Konsultacija je još otvorena.", "The consultation is still open."),
    STILL_OPEN_LONG_ENOUGH(
            "Hapur deri më %s; kërkohet deri më %s.",
            "Otvoreno do %s; traži se do %s.", "Open until %s; asked for is until %s."),
    STILL_OPEN_TOO_SHORT(
            "Hapur vetëm deri më %s; kërkohet deri më %s. Mund të zgjatet ende.",
            "Otvoreno samo do %s; traži se do %s. Još može da se produži.",
            "Open only until %s; asked for is until %s. It can still be extended."),
    LASTED(
            "Zgjati deri më %s; kërkohej deri më %s.",
            "Trajalo do %s; tražilo se do %s.", "It lasted until %s; asked for was until %s."),
    ENDED_EARLY(
            "Mbaroi më %s; kërkohej deri më %s.",
            "Završeno %s; tražilo se do %s.", "It ended on %s; asked for was until %s."),
    LASTED_TOO_LONG(
            "Zgjati deri më %s; lejohej deri më %s.",
            "Trajalo do %s; dozvoljeno do %s.", "It lasted until %s; allowed was until %s."),
    WITHIN_LIMIT(
            "Zgjati deri më %s; lejohet deri më %s.",
            "Trajalo do %s; dozvoljeno do %s.", "It lasted until %s; allowed is until %s."),
    READINGS_DIFFER(
            "Mbaroi më %s: mjafton sipas një mënyre të numërimit, por jo sipas tjetrës.",
            "Završeno %s: po jednom načinu računanja dovoljno, po drugom ne.",
            "It ended on %s: enough by one way of counting, not by the other."),
    ROUNDS_NOT_ADDED(
            "Asnjë raund më vete nuk zgjati aq; nuk dihet a mblidhen raundet.",
            "Nijedan krug sam nije trajao toliko; ne zna se da li se krugovi sabiraju.",
            "No round by itself lasted so long; whether rounds are added up is not known."),
    CALENDAR_IN_DOUBT(
            "Kalendari i ditëve të punës nuk është i sigurt.",
            "Kalendar radnih dana nije pouzdan.",
            "The calendar of working days is in doubt."),
    NO_CALENDAR(
            "Për një vit që preket mungon kalendari; s'ka ditë të fundit.",
            "Za jednu od godina nema kalendara; poslednji dan se ne može reći.",
            "A year that is touched has no calendar; there is no last day."),
    TERM_UNKNOWN("Nuk dihet sa është afati.", "Ne zna se koliki je rok.", "How long the term is, nobody could say."),
    URGENT(
            "U shpall procedurë e përshpejtuar; nuk dihet a lejohet.",
            "Objavljen je hitan postupak; ne zna se da li je dozvoljen.",
            "An urgent procedure was declared; whether it is allowed is not known."),
    URGENT_ALLOWED(
            "U shpall procedurë e përshpejtuar, që lejohet.",
            "Objavljen je hitan postupak, koji je dozvoljen.",
            "An urgent procedure was declared, which is allowed."),
    IN_PLAN("Gjendet në plan.", "Nalazi se u planu.", "It is in a plan."),
    INTEREST_WAS_ASKED(
            "Interesi mund të shprehej para hapjes.",
            "Interes je mogao da se iskaže pre otvaranja.",
            "Interest could be expressed before it opened."),
    PRELIMINARY_WAS_HELD(
            "U mbajt konsultim paraprak.",
            "Održana je preliminarna konsultacija.",
            "A preliminary consultation was held."),
    NOTHING_SHOWS_IT(
            "Asgjë në regjistër nuk e dëshmon; mund të jetë bërë gjetkë.",
            "Ništa u zapisu to ne pokazuje; moglo je biti urađeno drugde.",
            "Nothing in the record shows it; it may have been done elsewhere."),
    NOTICE_SAYS_ALL("Njoftimi i thotë të gjitha.", "Obaveštenje sadrži sve.", "The notice says all of it."),
    NOTICE_LACKS("Njoftimit i mungon: %s.", "U obaveštenju nedostaje: %s.", "The notice lacks: %s."),
    DOCUMENTS_THERE(
            "Dokumentet u publikuan me njoftimin.",
            "Dokumenti su objavljeni uz obaveštenje.",
            "The documents were published with the notice."),
    DOCUMENTS_LATE("U publikua pas hapjes: %s.", "Objavljeno posle otvaranja: %s.", "Published after it opened: %s."),
    DOCUMENTS_MISSING("Nuk gjendet në regjistër: %s.", "Nema u zapisu: %s.", "Not in the record: %s."),
    LANGUAGES_THERE("Në gjuhët e kërkuara.", "Na traženim jezicima.", "In the languages that are asked for."),
    LANGUAGE_LACKS("Mungon: %s.", "Nedostaje: %s.", "Lacking: %s."),
    NOT_EXTENDED("Afati nuk u zgjat.", "Rok nije produžen.", "It was not extended."),
    EXTENSION_WAS_TOLD("Palët u njoftuan.", "Stranke su obaveštene.", "The parties were told."),
    NO_MEETING("Në regjistër nuk ka takim.", "U zapisu nema sastanka.", "There is no meeting in the record."),
    ANNOUNCED_IN_TIME("U shpall në kohë.", "Objavljeno na vreme.", "It was announced in time."),
    ANNOUNCED_LATE(
            "U shpall më %s për më %s; shpallja kërkohej më herët.",
            "Objavljeno %s za %s; tražilo se ranije.", "It was announced on %s for %s; asked for was earlier."),
    MINUTES_THERE("Procesverbali është publikuar.", "Zapisnik je objavljen.", "The minutes are published."),
    NO_COMMENTS("Nuk ka komente.", "Nema komentara.", "There are no comments."),
    ACKNOWLEDGED(
            "Numri dhe dëftesa u dhanë menjëherë.",
            "Broj i potvrda su dati odmah.",
            "Number and receipt were given at once."),
    RECEIPT_NOT_SHOWN(
            "%s [koment erdhi|komente erdhën] ndryshe; a u [konfirmua|konfirmuan] nuk shihet.",
            "%s [komentar je stigao|komentara su stigla|komentara je stiglo] drugačije; ne vidi se da li je prijem potvrđen.",
            "%s [comment|comments] came otherwise; whether receipt was acknowledged is not shown."),
    ALL_ANSWERED("Të gjitha komentet kanë përgjigje.", "Svi komentari imaju odgovor.", "Every comment has an answer."),
    UNANSWERED(
            "%s [koment është|komente janë] pa përgjigje.",
            "%s [komentar je|komentara su|komentara je] bez odgovora.",
            "%s [comment is|comments are] without an answer."),
    ALL_JUSTIFIED(
            "Çdo përgjigje ka arsyetimin.", "Svaki odgovor ima obrazloženje.", "Every answer has its justification."),
    UNJUSTIFIED(
            "%s përgjigje [është|janë] pa arsyetim.",
            "%s [odgovor je|odgovora su|odgovora je] bez obrazloženja.",
            "%s [answer is|answers are] without a justification."),
    IN_TIME("U bë më %s; afati më %s.", "Urađeno %s; rok %s.", "Done on %s; the term ended on %s."),
    TOO_LATE("U bë më %s, pas afatit më %s.", "Urađeno %s, posle roka %s.", "Done on %s, after the term, %s."),
    OVERDUE(
            "Ende nuk është bërë; afati ishte më %s.",
            "Još nije urađeno; rok je bio %s.", "Not done yet; the term ended on %s."),
    STILL_TIME("Afati është më %s.", "Rok je %s.", "The term ends on %s."),
    REPORT_THERE("Raporti është publikuar.", "Izveštaj je objavljen.", "The report is published."),
    NO_REPORT("Raporti nuk gjendet në regjistër.", "Izveštaja nema u zapisu.", "There is no report in the record."),
    NOT_OF_A_CONSULTATION(
            "Nuk matet te një konsultim i vetëm.",
            "Ne meri se na jednoj konsultaciji.",
            "It is not measured on a single consultation."),
    ON_PLATFORM(
            "U hap këtu, me njoftim, dokumente dhe komente.",
            "Otvoreno ovde, sa obaveštenjem, dokumentima i komentarima.",
            "It was opened here, with notice, documents and comments."),
    IMPORTED(
            "E bartur nga e kaluara; këtë importi nuk e tregon.",
            "Preneto iz prošlosti; uvoz to ne pokazuje.",
            "Brought over from the past; the import does not show it.");

    private static final Pattern FORMS = Pattern.compile("\\[([^\\]]*)\\]");

    private final LocalizedText sentence;

    Because(String sq, String sr, String en) {
        this.sentence = new LocalizedText(sq, sr, en);
    }

    /** @param values days, numbers or wordings, in the order of the sentence */
    LocalizedText said(Object... values) {
        return new LocalizedText(
                numbered(sentence.sq(), "sq", values).formatted(in("sq", values)),
                numbered(sentence.sr(), "sr", values).formatted(in("sr", values)),
                numbered(sentence.en(), "en", values).formatted(in("en", values)));
    }

    /** In brackets stand the forms for one, in Serbian for a few (2 to 4, 22), and for any other number. */
    private static String numbered(String sentence, String language, Object... values) {
        if (values.length == 0 || !(values[0] instanceof Integer number)) {
            return sentence;
        }
        return FORMS.matcher(sentence).replaceAll(found -> {
            String[] forms = found.group(1).split("\\|");
            return forms[Math.min(form(language, number), forms.length - 1)];
        });
    }

    /** Unicode's rules for plurals: one, few, other. */
    private static int form(String language, int number) {
        if (!language.equals("sr")) {
            return number == 1 ? 0 : 2;
        }
        int ten = number % 10;
        int hundred = number % 100;
        if (ten == 1 && hundred != 11) {
            return 0;
        }
        return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2;
    }

    private static Object[] in(String language, Object... values) {
        return Stream.of(values)
                .map(value -> value instanceof LocalizedText text ? text.in(language) : value)
                .toArray();
    }
}
