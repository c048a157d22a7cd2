package org.arsye.query.ledger.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arsye.events.ledger.LedgerId;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.Policy;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.TrustedCheckpoint;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.query.given.Sides;
import org.arsye.query.ledger.LedgerSettings;
import org.arsye.query.ledger.LedgerTable;
import org.arsye.query.ledger.Tree;
import org.arsye.query.ledger.keys.Signers;
import org.arsye.query.platform.RawRecord;
import org.arsye.query.platform.ReadSettings;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A record of its own, a log over it with its key and guard in a folder, and hands to do with them as one likes. */
final class LogBook implements AutoCloseable {

    static final String ORIGIN = "log.example/test";

    private final Sides sides;
    private final String url;
    private final Path folder;
    private AnnotationConfigApplicationContext parts;

    /** An empty record, and a log that was just initialised. */
    LogBook(String database) {
        this(new Sides(database));
        keeper().initialise(ORIGIN);
    }

    private LogBook(Sides sides) {
        this.sides = sides;
        try (var connection = sides.connect()) {
            url = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
            folder = Files.createTempDirectory("log");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(url, "arsye_owner", "")
                .defaultSchema("ledger")
                .createSchemas(false)
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        parts = parts(url, folder);
    }

    /** The parts of the product, without the threads that would do something by themselves. */
    static AnnotationConfigApplicationContext parts(String url, Path folder) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        Map<String, Object> settings = Map.of(
                "arsye.data-dir",
                folder.toString(),
                "arsye.database.url",
                url,
                "arsye.database.password",
                "",
                "arsye.database.sequencer-password",
                "",
                "arsye.keys.url",
                url,
                "arsye.keys.password",
                "",
                "arsye.ledger.sequencer",
                "off",
                "arsye.ledger.guard",
                folder.resolve("guard").toString(),
                "arsye.ledger.key",
                folder.resolve("ledger.key").toString(),
                "arsye.ledger.next-key",
                folder.resolve("next.key").toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("log", settings));
        context.register(Parts.class);
        context.refresh();
        return context;
    }

    LogKeeper keeper() {
        return parts.getBean(LogKeeper.class);
    }

    Tree tree() {
        return parts.getBean(Tree.class);
    }

    RawRecord record() {
        return parts.getBean(RawRecord.class);
    }

    <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    Path guard() {
        return folder.resolve("guard");
    }

    Path folder() {
        return folder;
    }

    String url() {
        return url;
    }

    Sides sides() {
        return sides;
    }

    /** As the superuser: adds events, each an aggregate of its own, a second after the one before. */
    void record(int events) {
        sides.execute("""
                insert into store.event
                select n, md5('event' || n)::uuid, md5('aggregate' || n)::uuid, 'Comment', 0, 'CommentSubmitted', '1',
                    timestamptz '2026-11-01 00:00:00+00' + n * interval '1 second',
                    convert_to('{"commentId":"' || md5('aggregate' || n)::uuid || '","round":1,"text":{"ct":"AAAA","iv":"AAAA",'
                        || '"kid":"00000000-0000-0000-0000-000000000000","sd":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"}}', 'UTF8'),
                    convert_to('{}', 'UTF8')
                from generate_series((select count(*) from store.event),
                    (select count(*) from store.event) + %d - 1) n""".formatted(events));
    }

    SequencerTable table() {
        return new SequencerTable(part(ReadSettings.class).database());
    }

    Notary notary(SequencerTable table, Guard guard) {
        List<LedgerTable.Key> log = table.ledger().keys();
        return new Notary(guard, table.tiles(), log, part(Signers.class).of(ORIGIN));
    }

    /** Takes in and signs all that is recorded, as a sequencer that has just started. */
    void sequence() {
        try (SequencerTable table = table()) {
            sequence(table, new Guard(guard()));
        }
    }

    void sequence(SequencerTable table, Guard guard) {
        Sequence sequence;
        do {
            new Rotation(table, record(), ORIGIN).takeUp(part(Signers.class).of(ORIGIN));
            sequence = new Sequence(table, record(), notary(table, guard), ORIGIN);
            while (sequence.takeIn()) {
                assertThat(sequence.size()).isPositive();
            }
        } while (sequence.announced());
        sequence.sign();
    }

    /** As the superuser: announces a key, as the command side would. */
    void announce(VerifierKey key) {
        sides.execute("""
                insert into store.event
                select n, md5('event' || n)::uuid, '%s'::uuid, 'Ledger',
                    (select count(*) from store.event where aggregate_type = 'Ledger'), 'LedgerKeyAnnounced', '1',
                    timestamptz '2026-11-01 00:00:00+00' + n * interval '1 second',
                    convert_to('{"ledgerId":"%s","origin":"%s","vkey":"%s"}', 'UTF8'), convert_to('{}', 'UTF8')
                from (select count(*) as n from store.event) as events""".formatted(LedgerId.ofOrigin(ORIGIN), LedgerId.ofOrigin(ORIGIN), key.name(), key));
    }

    /** What it says when it refuses; fails if it does not. */
    Refusal refusal() {
        try {
            sequence();
        } catch (Refuses refuses) {
            return refuses.refusal();
        }
        throw new AssertionError("it signed");
    }

    /** As it stands in the table: what is published may be a moment behind. */
    SignedNote latest() {
        return SignedNote.parse(part(JdbcClient.class)
                .sql("select note from ledger.note order by size desc limit 1")
                .query(byte[].class)
                .single());
    }

    TrustedCheckpoint trusted(SignedNote note) {
        return Policy.of(List.of(key())).signed(note);
    }

    VerifierKey key() {
        return tree().keys().getFirst();
    }

    Checkpoint checkpoint() {
        return trusted(latest()).checkpoint();
    }

    /** All that was ever published, by size. */
    Map<Long, String> notes() {
        return part(JdbcClient.class)
                .sql("select size, convert_from(note, 'UTF8') as note from ledger.note")
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void close() {
        parts.close();
        sides.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /** The ledger's own parts, and what they read the record with. */
    @EnableConfigurationProperties({LedgerSettings.class, ReadSettings.class})
    @ComponentScan(
            basePackages = "org.arsye.query",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.arsye\\.query\\.(ledger\\.(?!web|command)(keys\\.|sequencer\\.)?"
                                    + "(LedgerTable|Latest|StoredTiles|PublishedTree|Bundles|Entries"
                                    + "|Receipts|PolicyText|Signers|Sequencer|Initialisation|LogKeeper|LedgerQueries)"
                                    + "|platform\\.(PostgresRawRecord|Bell))"))
    static class Parts {

        @Bean
        JdbcTemplate jdbc(ReadSettings settings) {
            return new JdbcTemplate(
                    new DriverManagerDataSource(settings.database().url(), "arsye_query", ""));
        }

        @Bean
        JdbcClient client(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }

        @Bean
        java.time.Clock clock() {
            return java.time.Clock.systemUTC();
        }
    }
}
