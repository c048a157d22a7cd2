package org.arsye.norms.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arsye.norms.Flaw;
import org.arsye.norms.NormsRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of error a pack can have, what is said of it, and whether the published schema sees it too. */
class BadPacksTest {

    private static final String ANY = "{sq: a, sr: b, en: c}";
    private static final String READ = "{source: act, verified: true, confidence: READ}";

    /** @param beyondSchema why a schema cannot say it; absent where it does */
    record Bad(String name, String place, String instead, String said, Optional<String> beyondSchema) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Bad both(String name, String place, String instead, String said) {
        return new Bad(name, place, instead, said, Optional.empty());
    }

    private static Bad loaderOnly(String name, String why, String place, String instead, String said) {
        return new Bad(name, place, instead, said, Optional.of(why));
    }

    static Stream<Bad> bad() {
        return Stream.of(
                both(
                        "unknown key at the head",
                        "version: 1",
                        "version: 1\nedition: 2",
                        "line 4, /edition: this key is not known here; known are pack, version, title, sources, inForce,"
                                + " time, documentTypes, notice, duties, terms, procedures, outcomes, moderation,"
                                + " languages, reportColumns, annualReport, complaints, standards"),
                both(
                        "misspelt key",
                        "minimum: {number: 15",
                        "minumum: {number: 15",
                        "line 58, /terms/0/minumum: this key is not known here; known are id, wording, basis, effective,"
                                + " kind, from, minimum, maximum"),
                both("no name", "pack: ZZ-TEST-1\n", "", "line 2, /pack: this is missing"),
                both(
                        "name in small letters",
                        "pack: ZZ-TEST-1",
                        "pack: zz test",
                        "line 2, /pack: zz test is not the name of a pack; write XK-GOV-05-2016"),
                both(
                        "version as text",
                        "version: 1",
                        "version: \"1\"",
                        "line 3, /version: this must be a whole number from 1 to 9999"),
                both(
                        "version nought",
                        "version: 1",
                        "version: 0",
                        "line 3, /version: this must be a whole number from 1 to 9999"),
                both("title without Serbian", "sr: Proba, ", "", "line 4, /title/sr: this is missing"),
                both(
                        "empty wording",
                        "sr: b, en: c}",
                        "sr: b, en: ' '}",
                        "line 18, /time/firstDay/wording/en: this must be a text; a number or true and false stand in quotes"),
                both(
                        "no sources",
                        "sources:\n  - {id: act, kind: ACT, act: Synthetic regulation, place: this test}\n"
                                + "  - {id: news, kind: SECONDARY, act: Synthetic newspaper, place: this test}\n",
                        "",
                        "line 2, /sources: this is missing"),
                both(
                        "source of no kind",
                        "kind: ACT, act",
                        "kind: LAW, act",
                        "line 6, /sources/0/kind: LAW is not known; known are ACT, OFFICIAL, SECONDARY"),
                loaderOnly(
                        "two sources of one name",
                        "a schema does not compare items",
                        "  - {id: news, kind",
                        "  - {id: act, kind: ACT, act: Twice, place: this test}\n  - {id: news, kind",
                        "line 7, /sources/1/id: a source act stands above already"),
                loaderOnly(
                        "source that is not named",
                        "a schema follows no reference within the file",
                        "{source: act, verified: true, confidence: READ}\ntime",
                        "{source: gazette, verified: true, confidence: READ}\ntime",
                        "line 11, /inForce/basis/source: no source gazette is named under /sources"),
                both(
                        "term without a basis",
                        "    basis: {source: act, article: \"5\", verified: true, confidence: READ}\n",
                        "",
                        "line 55, /terms/0/basis: this is missing"),
                both(
                        "basis without a source",
                        "basis: {source: act, article: \"5\", ",
                        "basis: {",
                        "line 61, /terms/0/basis/source: this is missing"),
                both(
                        "verified by hearsay",
                        "verified: true, confidence: READ}\ntime",
                        "verified: true, confidence: GENERAL_KNOWLEDGE}\ntime",
                        "line 11, /inForce/basis/verified: only what was read can be verified; confidence says"
                                + " GENERAL_KNOWLEDGE"),
                loaderOnly(
                        "verified by a newspaper",
                        "a schema follows no reference within the file",
                        "{source: act, verified: true, confidence: READ}\ntime",
                        "{source: news, verified: true, confidence: READ}\ntime",
                        "line 11, /inForce/basis/verified: the source is secondary; it is verified once it was read in the"
                                + " act or with the body that set it"),
                both(
                        "not verified, and no word why",
                        "confidence: UNKNOWN, note: not read}",
                        "confidence: UNKNOWN}",
                        "line 23, /time/lastDay/basis/note: a term that is not verified must say what is missing"),
                both(
                        "verified as a word",
                        "verified: true, confidence: READ}\ntime",
                        "verified: yes, confidence: READ, note: n}\ntime",
                        "line 11, /inForce/basis/verified: this must be true or false, without quotes"),
                both(
                        "day in another form",
                        "from: 2020-01-01\n",
                        "from: 01.01.2020\n",
                        "line 9, /inForce/from: 01.01.2020 is not a day; write 2017-01-31"),
                loaderOnly(
                        "day that does not exist",
                        "whether a validator looks at the format of a date is its own choice",
                        "from: 2020-01-01\n",
                        "from: 2020-02-30\n",
                        "line 9, /inForce/from: 2020-02-30 is not in the calendar"),
                loaderOnly(
                        "in force until before it begins",
                        "a schema does not compare days",
                        "until: 2029-12-31",
                        "until: 2019-12-31",
                        "line 10, /inForce/until: 2019-12-31 is before 2020-01-01, from which it holds"),
                loaderOnly(
                        "zone that does not exist",
                        "a schema knows no list of time zones",
                        "Europe/Belgrade",
                        "Europe/Prishtina",
                        "line 13, /time/zone: Europe/Prishtina is no time zone; write Europe/Belgrade or Europe/Tirane"),
                both(
                        "counting that is neither",
                        "value: COUNTS",
                        "value: MAYBE",
                        "line 17, /time/firstDay/value: MAYBE is not known; known are COUNTS, DOES_NOT_COUNT"),
                both(
                        "counting left out though it is said to be read",
                        "    value: COUNTS\n",
                        "",
                        "line 16, /time/firstDay/value: this is missing; it may be left out only where confidence is"
                                + " UNKNOWN"),
                both(
                        "hour that does not exist",
                        "value: \"16:00\"",
                        "value: \"16.00\"",
                        "line 26, /time/cutOff/value: 16.00 is not an hour; write \"16:00\", or \"24:00\" for the end of the"
                                + " day"),
                both(
                        "unknown document type",
                        "types: [DRAFT_LAW]",
                        "types: [DRAFT_LAW, TREATY]",
                        "line 31, /documentTypes/0/types/1: TREATY is not known; known are CONCEPT_DOCUMENT, DRAFT_LAW,"
                                + " DRAFT_REGULATION, ADMINISTRATIVE_INSTRUCTION, STRATEGY, PROGRAMME, ACTION_PLAN,"
                                + " STRATEGIC_DOCUMENTS_PLAN, LEGISLATIVE_PROGRAMME, SUB_LEGAL_ACTS_PLAN,"
                                + " CONCEPT_DOCUMENTS_LIST, OTHER"),
                both(
                        "document type twice",
                        "types: [DRAFT_LAW]",
                        "types: [DRAFT_LAW, DRAFT_LAW]",
                        "line 31, /documentTypes/0/types/1: DRAFT_LAW stands here a second time"),
                both(
                        "empty list",
                        "types: [DRAFT_LAW]",
                        "types: []",
                        "line 31, /documentTypes/0/types: this list must not be empty; leave it out"),
                both(
                        "list that is none",
                        "types: [DRAFT_LAW]",
                        "types: DRAFT_LAW",
                        "line 31, /documentTypes/0/types: this must be a list"),
                both(
                        "length of nought",
                        "minimum: {number: 15,",
                        "minimum: {number: 0,",
                        "line 58, /terms/0/minimum/number: this must be a whole number from 1 to 3660"),
                both(
                        "length in weeks",
                        "number: 15, unit: WORKING_DAYS",
                        "number: 3, unit: WEEKS",
                        "line 58, /terms/0/minimum/unit: WEEKS is not known; known are WORKING_DAYS, CALENDAR_DAYS, MONTHS"),
                both(
                        "length as a sentence",
                        "minimum: {number: 15, unit: WORKING_DAYS}",
                        "minimum: 15 working days",
                        "line 58, /terms/0/minimum: this must be a list of keys with what belongs to each"),
                loaderOnly(
                        "minimum over maximum",
                        "a schema does not compare numbers",
                        "number: 60",
                        "number: 10",
                        "line 58, /terms/0/minimum: the minimum of 15 is more than the maximum of 10"),
                loaderOnly(
                        "minimum and maximum in two units",
                        "a schema does not compare fields",
                        "number: 60, unit: WORKING_DAYS",
                        "number: 60, unit: CALENDAR_DAYS",
                        "line 59, /terms/0/maximum: a minimum in WORKING_DAYS and a maximum in CALENDAR_DAYS cannot be"
                                + " compared; give both in one unit"),
                both(
                        "length left out though it is said to be read",
                        "    minimum: {number: 20, unit: WORKING_DAYS}\n",
                        "",
                        "line 63, /terms/1/minimum: this is missing; it may be left out only where confidence is UNKNOWN"),
                loaderOnly(
                        "days that overlap",
                        "a schema does not compare items",
                        "until: 2023-12-31",
                        "until: 2024-01-01",
                        "line 63, /terms/1/id: open stands above already and holds on the same days; end the earlier one by"
                                + " effective, until"),
                loaderOnly(
                        "days outside the pack's",
                        "a schema does not compare days",
                        "effective: {from: 2024-01-01}",
                        "effective: {from: 2024-01-01, until: 2030-01-01}",
                        "line 69, /terms/1/effective: these days are not all within those on which the pack is in force"),
                loaderOnly(
                        "one name for two things",
                        "a schema does not compare items",
                        "id: minutes",
                        "id: draft",
                        "line 49, /duties/0/id: draft is the name of something else in this pack already"),
                both(
                        "name that is none",
                        "id: minutes",
                        "id: Minutes of meetings",
                        "line 49, /duties/0/id: Minutes of meetings is not a name of small letters, digits and hyphens"),
                both(
                        "unknown outcome",
                        "outcome: ACCEPTED",
                        "outcome: APPROVED",
                        "line 85, /outcomes/0/outcome: APPROVED is not known; known are ACCEPTED, PARTLY_ACCEPTED, REJECTED,"
                                + " NOTED, OUT_OF_SCOPE"),
                both(
                        "unknown reason to hide",
                        "reason: INSULT",
                        "reason: BORING",
                        "line 131, /moderation/0/reason: BORING is not known; known are INSULT, HATE, THREAT, PERSONAL_DATA,"
                                + " ADVERTISING, IMPERSONATION, UNLAWFUL"),
                both(
                        "unknown need",
                        "needs: [REASON, PARTIES_TOLD]",
                        "needs: [REASON, STAMP]",
                        "line 79, /procedures/0/needs/1: STAMP is not known; known are REASON, DECISION_OF_THE_BODY,"
                                + " PARTIES_TOLD, LISTED_IN_ANNUAL_REPORT"),
                loaderOnly(
                        "term that is not there",
                        "a schema follows no reference within the file",
                        "term: open\n    wording: " + ANY + "\n    basis: " + READ + "\noutcomes",
                        "term: opne\n    wording: " + ANY + "\n    basis: " + READ + "\noutcomes",
                        "line 80, /procedures/0/term: no term opne is named under /terms"),
                both(
                        "day of the year in another form",
                        "before: \"03-31\"",
                        "before: 31 March",
                        "line 106, /annualReport/due/before: 31 March is not a day of the year; write \"03-31\""),
                loaderOnly(
                        "day of the year that does not exist",
                        "a pattern does not know how long the months are",
                        "before: \"03-31\"",
                        "before: \"04-31\"",
                        "line 106, /annualReport/due/before: 04-31 is not in the calendar"),
                both(
                        "standard that measures nothing",
                        "    term: open\n    wording: " + ANY + "\n    basis: " + READ + "\n  - id: report-published",
                        "    wording: " + ANY + "\n    basis: " + READ + "\n  - id: report-published",
                        "line 120, /standards/0/term: OPEN_AT_LEAST measures a term; name one of /terms"),
                both(
                        "standard that measures what it cannot",
                        "rule: REPORT_PUBLISHED",
                        "rule: REPORT_PUBLISHED\n    term: open",
                        "line 127, /standards/1/term: REPORT_PUBLISHED measures no term; leave it out"),
                loaderOnly(
                        "standard that is surer than its term",
                        "a schema follows no reference within the file",
                        "rule: OPEN_AT_LEAST\n    term: open",
                        "rule: REPORTED_WITHIN\n    term: report-term",
                        "line 124, /standards/0/basis: this is verified, but it leans on the term report-term, which is not"),
                both(
                        "unknown rule",
                        "rule: REPORT_PUBLISHED",
                        "rule: REPORT_IS_GOOD",
                        "line 126, /standards/1/rule: REPORT_IS_GOOD is not known; known are LISTED_IN_PLAN,"
                                + " INTEREST_ASKED, PRELIMINARY_HELD, NOTICE_COMPLETE, DOCUMENTS_PUBLISHED,"
                                + " LANGUAGES_COMPLETE, OPEN_AT_LEAST, OPEN_AT_MOST, EXTENSION_TOLD, MEETING_ANNOUNCED,"
                                + " MINUTES_PUBLISHED, RECEIPT_ACKNOWLEDGED, EVERY_COMMENT_ANSWERED,"
                                + " EVERY_OUTCOME_JUSTIFIED, ANSWERED_WITHIN, REPORT_PUBLISHED, REPORTED_WITHIN,"
                                + " TIMELINE_ANNOUNCED, SPACE_MEETS, ON_ONE_PLATFORM"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void is_refused_with_file_line_key_and_reason(Bad bad) {
        NormsRefused refused = refused(Sample.with(bad.place(), bad.instead()));

        assertThat(refused.flaws()).extracting(Flaw::toString).containsExactly("bad.yaml, " + bad.said());
    }

    @ParameterizedTest
    @MethodSource("bad")
    void is_refused_by_the_schema_too_unless_a_schema_cannot_say_it(Bad bad) {
        List<String> objections = Sample.schemaSays(Sample.with(bad.place(), bad.instead()));

        if (bad.beyondSchema().isPresent()) {
            assertThat(objections).as(bad.beyondSchema().get()).isEmpty();
        } else {
            assertThat(objections).isNotEmpty();
        }
    }

    @Test
    void all_errors_of_all_files_are_told_at_once() {
        NormsRefused refused = catchThrowableOfType(
                NormsRefused.class,
                () -> Sample.packs(
                        Sample.with("version: 1", "version: first").replace("outcome: ACCEPTED", "outcome: YES"),
                        "pack: [",
                        Sample.with("number: 60", "number: 10")));

        assertThat(refused.flaws())
                .extracting(flaw -> flaw.file() + " " + flaw.line() + " " + flaw.key())
                .containsExactly(
                        "pack-1.yaml 3 /version",
                        "pack-1.yaml 85 /outcomes/0/outcome",
                        "pack-2.yaml 1 ",
                        "pack-3.yaml 58 /terms/0/minimum");
    }

    private static NormsRefused refused(String text) {
        return catchThrowableOfType(NormsRefused.class, () -> Sample.packs(text));
    }
}
