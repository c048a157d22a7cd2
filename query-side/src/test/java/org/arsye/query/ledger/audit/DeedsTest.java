package org.arsye.query.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.arsye.events.LocalizedText;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.PublicBodyKind;
import org.arsye.events.publicbody.PublicBodyRegistered;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.note.Ed25519Signer;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.verify.Check;
import org.arsye.ledger.verify.ExportVerifier;
import org.arsye.ledger.verify.Outcome;
import org.arsye.ledger.verify.Verdict;
import org.arsye.query.given.ReadSide;
import org.arsye.query.ledger.LedgerSettings;
import org.arsye.query.ledger.command.AuditCommand;
import org.arsye.query.ledger.command.ExportCommand;
import org.arsye.query.platform.RawRecord;
import org.arsye.query.platform.run.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.SmartLifecycle;

/**
 * Ledger format, section 8: everything that the database's administrator could do to the record, done on a real database as
 * its superuser, to the rows alone and to rows, leaves and tiles together.
 */
class DeedsTest {

    private static final String DATABASE = "deeds";
    private static final int SIZE = 520;
    private static final long[] SIGNED = {100, 256, 400, 401, SIZE};
    private static final Ed25519Signer KEY = GivenTree.signer();
    private static final String TABLES = "event leaf tile checkpoint note";

    @TempDir
    private static Path mirror;

    private static ReadSide side;
    private static GivenTree tree;
    private static StoreAudit audit;
    private static Path guard;

    @BeforeAll
    static void signed_record() throws Exception {
        side = ReadSide.alone(DATABASE, Clock.systemUTC());
        ((SmartLifecycle) side.beans().getBean("views")).stop();
        side.pen()
                .write(
                        new PublicBodyRegistered(
                                new PublicBodyId(java.util.UUID.randomUUID()),
                                new LocalizedText("Organ sintetik", "Sintetički organ", "Synthetic body"),
                                PublicBodyKind.MINISTRY,
                                "Europe/Belgrade"),
                        SIZE - 1);
        tree = new GivenTree(DATABASE, side.bean(RawRecord.class));
        audit = side.bean(StoreAudit.class);
        guard = side.bean(LedgerSettings.class).guard();
        tree.sql(
                "insert into ledger.log (origin, vkey, position) values (?, ?, -1)",
                GivenTree.ORIGIN,
                KEY.key().toString());
        tree.rewrite();
        tree.sign(KEY, SIGNED);
        tree.mirror(mirror, KEY);
        Files.createDirectories(guard.getParent());
        Files.copy(mirror.resolve("checkpoint"), guard);
        for (String table : TABLES.split(" ")) {
            tree.sql("create table public.kept_" + table + " as table " + named(table));
        }
    }

    private static String named(String table) {
        return (table.equals("event") ? "store." : "ledger.") + table;
    }

    @AfterEach
    void undone() {
        tree.sql("truncate store.event, ledger.leaf, ledger.tile, ledger.checkpoint cascade");
        for (String table : TABLES.split(" ")) {
            tree.sql("insert into " + named(table) + " table public.kept_" + table);
        }
    }

    private static Verdict ofTables() {
        return audit.ofTables(Policy.of(List.of(KEY.key())), (done, of) -> {});
    }

    private static Verdict ofMirror() {
        return audit.ofMirror(mirror, Policy.of(List.of(KEY.key())), (done, of) -> {});
    }

    private static List<String> failures(Verdict verdict) {
        return verdict.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILS)
                .map(check -> check.rule() + " " + check.flaw().map(Flaw::name).orElse("") + " " + check.where())
                .toList();
    }

    @Test
    void a_record_that_nobody_touched_holds_in_every_check() {
        assertThat(ofTables().checks()).extracting(Check::outcome).containsOnly(Outcome.HOLDS);
        assertThat(ofMirror().checks()).extracting(Check::outcome).containsOnly(Outcome.HOLDS);
    }

    private static String set(String what) {
        return "update store.event set " + what + " where position = 400";
    }

    private static final String SWAP =
            "update store.event set position = case position when 400 then -401 else -400 end where position in (400, 401);"
                    + "update store.event set position = -position where position < 0";
    private static final String SHIFT = "update store.event set position = -position - %s where position > 400;"
            + "update store.event set position = -position where position < 0";
    private static final String INSERTED =
            "insert into store.event select %d, gen_random_uuid(), gen_random_uuid(), aggregate_type, 0, type, revision, at,"
                    + " payload, metadata from store.event where position = 7";

    /** What was done, and what the audit says against the mirror that was kept. */
    static Stream<Arguments> deeds() {
        return Stream.of(
                deed(
                        "payload",
                        set(
                                "payload = convert_to(replace(convert_from(payload, 'UTF8'), 'MINISTRY', 'AGENCY'), 'UTF8')"),
                        "ROW ROW_DIFFERS entry 400: payload.kind"),
                deed("only the time", set("at = at + interval '1 millisecond'"), "ROW ROW_DIFFERS entry 400: at"),
                deed(
                        "the time by a microsecond",
                        set("at = at + interval '1 microsecond'"),
                        "ROW EVENT_TIME entry 400"),
                deed("only the type", set("type = 'PublicBodyRenamed'"), "ROW ROW_DIFFERS entry 400: type"),
                deed(
                        "only the metadata",
                        set("metadata = '{\"actorRole\":\"official\",\"actorId\":\"o-2\"}'"),
                        "ROW ROW_DIFFERS entry 400: actor"),
                deed("only the sequence", set("sequence = 1"), "ROW ROW_DIFFERS entry 400: sequence"),
                deed("the middle deleted", "delete from store.event where position = 400", "ROW ROW_MISSING entry 400"),
                deed(
                        "the middle deleted and the gap closed",
                        "delete from store.event where position = 400;" + SHIFT.formatted("(-1)"),
                        "ROW ROW_DIFFERS entry 400: aggregate, id, payload.publicBodyId"),
                deed(
                        "the tail deleted",
                        "delete from store.event where position >= 400",
                        "ROW ROW_MISSING entries 400 to 519"),
                deed(
                        "two exchanged",
                        SWAP,
                        "ROW ROW_DIFFERS entry 400: aggregate, id, payload.publicBodyId",
                        "ROW ROW_DIFFERS entry 401: aggregate, id, payload.publicBodyId"),
                deed(
                        "one inserted in the middle",
                        SHIFT.formatted("1") + ";" + INSERTED.formatted(401),
                        "ROW ROW_DIFFERS entry 401: aggregate, id, payload.publicBodyId"),
                deed("one inserted behind, with a gap", INSERTED.formatted(530), "ROW ROW_MISSING entries 520 to 529"));
    }

    private static Arguments deed(String name, String sql, String... noticed) {
        return Arguments.of(name, (Consumer<GivenTree>) it -> it.sql(sql), List.of(noticed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void a_deed_to_the_rows_is_noticed_and_the_leaf_is_named(
            String name, Consumer<GivenTree> deed, List<String> noticed) {
        deed.accept(tree);

        assertThat(failures(ofMirror())).containsAll(noticed);
        // The tables cannot say which member it was: what they have of the entry is the row itself.
        assertThat(failures(ofTables()))
                .containsAll(noticed.stream()
                        .map(line -> line.replaceAll("(entry \\d+):.*", "$1"))
                        .toList());
        assertThat(ofTables().exitStatus()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void a_deed_to_rows_leaves_and_tiles_together_is_noticed_by_what_was_signed(
            String name, Consumer<GivenTree> deed, List<String> noticed) {
        deed.accept(tree);
        tree.rewrite();

        List<String> failures = failures(ofTables());

        assertThat(failures(ofMirror())).containsAll(noticed);
        if (name.contains("behind")) {
            // Nothing that was signed has changed; what stands after a gap does not count.
            assertThat(failures).contains("ROW ROW_MISSING entries 520 to 529");
        } else {
            // Signed at 400 entries and at 401: so it is the one with that number, or it was there first.
            assertThat(failures).anyMatch(line -> line.matches("PAST ROOT_DIFFERS (entry 400|entries 401 to 519)"));
            assertThat(failures).anyMatch(line -> line.startsWith("ROOT ROOT_DIFFERS entr"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void a_deed_that_is_signed_anew_is_noticed_by_the_guard_and_by_the_mirror(
            String name, Consumer<GivenTree> deed, List<String> noticed) {
        if (name.contains("gap") && name.contains("behind")) {
            return;
        }
        deed.accept(tree);
        tree.rewrite();
        tree.sign(KEY, 100, 256, 400, 401, SIZE - 1, SIZE, SIZE + 1);

        assertThat(failures(ofTables())).contains("PAST GUARD_DIFFERS checkpoint of 520 entries");
        assertThat(failures(ofMirror())).containsAll(noticed);
    }

    @Test
    void a_changed_command_id_or_ciphertext_is_seen_by_the_digest_of_the_row_and_by_nothing_else() {
        tree.sql(
                set(
                        "metadata = convert_to(replace(convert_from(metadata, 'UTF8'), '}', ',\"commandId\":\"x\"}'), 'UTF8')"));

        assertThat(failures(ofTables())).containsExactly("ROW_DIGEST ROW_DIGEST_DIFFERS entry 400");
        assertThat(failures(ofMirror())).isEmpty();
    }

    @Test
    void leaves_or_tiles_that_are_rewritten_alone_are_told_apart_from_rows() {
        tree.sql("update ledger.leaf set hash = sha256('x') where position = 400");
        assertThat(failures(ofTables())).containsExactly("LEAF LEAF_DIFFERS entry 400");
        undone();

        tree.sql("delete from ledger.leaf where position = 400");
        assertThat(failures(ofTables())).containsExactly("LEAF LEAF_MISSING entry 400");
        undone();

        tree.sql("update ledger.tile set hashes = overlay(hashes placing sha256('x') from 1 + 32 * 144 for 32)"
                + " where level = 0 and index = 1");
        assertThat(failures(ofTables())).containsExactly("TILES TILE_DIFFERS tile/0/001, entry 400");
        undone();

        tree.sql("delete from ledger.tile where level = 0 and index = 1");
        assertThat(failures(ofTables())).contains("TILES TILE_MISSING tile/0/001");
    }

    @Test
    void an_event_behind_the_last_checkpoint_is_said_to_be_vouched_for_by_nobody_yet() {
        tree.sql(INSERTED.formatted(SIZE));

        assertThat(ofTables().checks().getLast())
                .hasToString(
                        "NOT_CHECKED REST (the last 1): events stand there that the checkpoint does not speak of yet");
    }

    @Test
    void notes_that_another_key_signed_are_believed_by_nobody() {
        tree.sign(GivenTree.signer(), SIGNED);

        assertThat(failures(ofTables())).contains("SIGNATURE SIGNATURE_MISSING checkpoint");
    }

    private static int command(Class<? extends Command> command, List<String> said, String... arguments) {
        var settings = side.beans().getEnvironment();
        String[] given = Stream.of("arsye.database.url", "arsye.keys.url", "arsye.data-dir")
                .map(name -> "--" + name + "=" + settings.getProperty(name))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(command)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(given)) {
            return context.getBean(command).run(List.of(arguments), new Command.Told() {
                @Override
                public void line(String line) {
                    said.add(line);
                }

                @Override
                public void error(String line) {
                    said.add(line);
                }
            });
        }
    }

    @Test
    void the_tree_is_exported_by_a_command_that_writes_only_what_is_new_and_audited_by_another(@TempDir Path folder)
            throws Exception {
        List<String> said = new ArrayList<>();
        tree.sql("delete from ledger.note where size = " + SIZE);
        assertThat(command(ExportCommand.class, said, folder.toString())).isZero();
        assertThat(exported(folder).exitStatus()).isZero();
        assertThat(folder.resolve("tile/0/001.p/145")).exists();
        undone();

        assertThat(command(ExportCommand.class, said, folder.toString())).isZero();
        assertThat(exported(folder).checks()).extracting(Check::outcome).containsOnly(Outcome.HOLDS);
        assertThat(folder.resolve("tile/0/001.p")).doesNotExist();
        assertThat(folder.resolve("tile/entries/002.p/8")).exists();
        assertThat(said).contains("0 entries with disclosures");

        String key = KEY.key().toString();
        assertThat(command(AuditCommand.class, said, folder.toString(), "--vkey", key))
                .isZero();
        tree.sql(set("at = at + interval '1 millisecond'"));
        assertThat(command(AuditCommand.class, said, folder.toString(), "--vkey", key))
                .isEqualTo(1);
        assertThat(said).anyMatch(line -> line.startsWith("FAILS ROW (entry 400: at)"));
        assertThat(command(AuditCommand.class, said, "--json")).isEqualTo(1);
        assertThat(said.getLast()).contains("\"where\":\"entry 400\"", "DOES_NOT_VERIFY");
        tree.rewrite();
        tree.sign(KEY, SIGNED);
        assertThat(command(ExportCommand.class, said, folder.toString())).isEqualTo(1);
        assertThat(said.getLast()).contains("is not brought up to date");
    }

    private static Verdict exported(Path folder) {
        return new ExportVerifier(folder, Policy.of(List.of(KEY.key())), (done, of) -> {}).verify();
    }
}
