package org.arsye.query.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arsye.ledger.SealedBox;
import org.arsye.ledger.Tampered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The content keys, read from their own database under the role that may only read them. */
@Component
class ContentKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ContentKeys.class);

    /** A destroyed key opens nothing any more after this time, also where nobody hears of it. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** For a connection; then the reader is told that the database is away. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** After which a server that says nothing is taken for gone. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    private static final int MOST = 20_000;

    private static final String WRAPPED = "select kid, wrapped from content_key where kid = any(?)";

    private final MasterKeyFile master;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate database = new JdbcTemplate(pool, true);
    private final Cache<String, byte[]> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    ContentKeys(ReadSettings settings) {
        master = new MasterKeyFile(settings);
        pool.setJdbcUrl(settings.keys().url());
        pool.setUsername("arsye_keyreader");
        pool.setPassword(settings.keys().password());
        pool.setPoolName("keys");
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(1);
        pool.setReadOnly(true);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
        pool.addDataSourceProperty("connectTimeout", LONGEST_WAIT.toSeconds());
        pool.addDataSourceProperty("socketTimeout", LONGEST_SILENCE.toSeconds());
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
    }

    /** Those of the keys that exist, by their names. */
    Map<String, byte[]> byName(Collection<String> kids) {
        Map<String, byte[]> keys = new HashMap<>(remembered.getAllPresent(kids));
        Set<String> missing =
                kids.stream().filter(kid -> !keys.containsKey(kid)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            Map<String, byte[]> found = load(missing);
            remembered.putAll(found);
            keys.putAll(found);
        }
        return keys;
    }

    void forget() {
        remembered.invalidateAll();
    }

    private Map<String, byte[]> load(Set<String> kids) {
        UUID[] names = kids.stream()
                .map(ContentKeys::named)
                .filter(java.util.Objects::nonNull)
                .toArray(UUID[]::new);
        Map<String, byte[]> found = new HashMap<>();
        byte[] key = master.bytes();
        database.query(
                WRAPPED,
                row -> {
                    String kid = row.getString("kid");
                    try {
                        found.put(
                                kid,
                                SealedBox.unwrap(key, row.getBytes("wrapped"), kid.getBytes(StandardCharsets.UTF_8)));
                    } catch (Tampered tampered) {
                        LOG.error("Content key {} is tampered with: {}", kid, tampered.getMessage());
                    }
                },
                (Object) names);
        return found;
    }

    private static UUID named(String kid) {
        try {
            return UUID.fromString(kid);
        } catch (IllegalArgumentException noKeyOfOurs) {
            return null;
        }
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
