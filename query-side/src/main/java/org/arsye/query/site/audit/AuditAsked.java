package org.arsye.query.site.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arsye.events.EventCatalogue;
import org.arsye.events.Role;
import org.arsye.events.consultation.ConsultationId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.ledger.Decimal;
import org.arsye.query.audit.AuditFilter;
import org.arsye.query.platform.BadParameter;

/**
 * What an auditor narrowed the events by. Only what can be read is kept, in the form in which it was understood: that is what
 * the log of reads says, and it holds no free text.
 *
 * @param given by name, as it is shown in the form again
 */
public record AuditAsked(AuditFilter filter, boolean newest, Map<String, String> given) {

    /** Where times without a zone are. */
    static final ZoneId HOME = ZoneId.of("Europe/Belgrade");

    private static final Set<String> ROLES = java.util.Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    /**
     * Reads type, role, body, consultation, from, to, first, last and order.
     *
     * @throws BadParameter if one of them cannot be read
     */
    public static AuditAsked of(Map<String, String> parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        AuditFilter filter = new AuditFilter(
                read("type", parameters, given, AuditAsked::type),
                read("role", parameters, given, AuditAsked::role),
                read("body", parameters, given, PublicBodyId::of),
                read("consultation", parameters, given, ConsultationId::of),
                read("from", parameters, given, AuditAsked::instant),
                read("to", parameters, given, AuditAsked::instant),
                read("first", parameters, given, Decimal::parse),
                read("last", parameters, given, Decimal::parse));
        String order = read("order", parameters, given, AuditAsked::order);
        return new AuditAsked(filter, !"oldest".equals(order), given);
    }

    private static <T> T read(
            String name, Map<String, String> parameters, Map<String, String> given, Function<String, T> of) {
        String written = parameters.get(name);
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            T value = of.apply(written.strip());
            given.put(name, written.strip());
            return value;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new BadParameter(name);
        }
    }

    private static String type(String type) {
        return EventCatalogue.all().stream()
                .map(EventCatalogue::nameOf)
                .filter(type::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event"));
    }

    private static String role(String role) {
        String code = role.toLowerCase(Locale.ROOT);
        if (ROLES.contains(code) || code.equals("public") || code.equals("system")) {
            return code;
        }
        throw new IllegalArgumentException("no role");
    }

    private static String order(String order) {
        if (order.equals("oldest") || order.equals("newest")) {
            return order;
        }
        throw new IllegalArgumentException("no order");
    }

    /** A moment with its offset, or one as forms send it, which is then of {@link #HOME}. */
    public static Instant instant(String written) {
        String time = written.replace(' ', '+');
        return time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?")
                ? LocalDateTime.parse(time).atZone(HOME).toInstant()
                : OffsetDateTime.parse(time).toInstant();
    }

    /** An address with these filters. */
    public String address(String path) {
        return path
                + given.entrySet().stream()
                        .map(one -> one.getKey() + "=" + org.arsye.query.site.page.Frame.encoded(one.getValue()))
                        .collect(Collectors.joining("&", given.isEmpty() ? "" : "?", ""));
    }
}
