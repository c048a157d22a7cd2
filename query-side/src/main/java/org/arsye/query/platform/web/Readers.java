package org.arsye.query.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.query.platform.FactorDue;
import org.arsye.query.platform.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a request comes from: by the session's cookie or a bearer token, of which only the digest is known anywhere. */
@Component
class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    static final String COOKIE = "arsye_session";
    private static final String BEARER = "Bearer ";

    private static final String PRINCIPAL = """
            select username, official_id, public_body_id, roles, factor_due from access.principal(:hash)""";

    /** Where nobody reads as the public. */
    private static final Pattern INSIDE = Pattern.compile("/(api|desk|operations|audit)(/.*)?");

    private final JdbcClient database;

    Readers(JdbcClient database) {
        this.database = database;
    }

    /**
     * Asks the database if the request carries a token; an expired cookie is no more than none.
     *
     * @throws UnknownToken if a bearer token was sent and is not known
     * @throws FactorDue inside, if a role of the reader wants a second factor that they have not
     */
    Reader of(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return signedIn(header.substring(BEARER.length()).strip(), request).orElseThrow(UnknownToken::new);
        }
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return cookie == null
                ? Reader.PUBLIC
                : signedIn(cookie.getValue(), request).orElse(Reader.PUBLIC);
    }

    private Optional<Reader> signedIn(String token, ServerHttpRequest request) {
        try {
            return database.sql(PRINCIPAL)
                    .param("hash", sha256(token))
                    .query((row, number) -> reader(row, request))
                    .optional();
        } catch (BadSqlGrammarException noAccounts) {
            LOG.warn("There are no accounts in this database: everybody reads as the public");
            return Optional.empty();
        }
    }

    private static Reader reader(ResultSet row, ServerHttpRequest request) throws SQLException {
        if (row.getBoolean("factor_due")
                && INSIDE.matcher(request.getPath().value()).matches()) {
            throw new FactorDue();
        }
        UUID body = row.getObject("public_body_id", UUID.class);
        UUID official = row.getObject("official_id", UUID.class);
        return new Reader(
                row.getString("username"),
                roles((String[]) row.getArray("roles").getArray()),
                body == null ? null : new PublicBodyId(body),
                official == null ? null : new OfficialId(official));
    }

    /** A role of a later time, unknown here, gives no right. */
    private static Set<Role> roles(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            for (String name : names) {
                if (role.name().equals(name.toUpperCase(Locale.ROOT))) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
