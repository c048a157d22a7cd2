package org.arsye.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.query.given.ReadSide;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Whatever can be read is among the questions of {@link AsOfTest}, or here with the reason why it is not. */
class AddressesTest {

    private static final String OF_THE_RELEASE = "says what this release is like, whatever was recorded";
    private static final String OF_THE_TREE = "a tree that only grows: of each size it says the same for ever";
    private static final String OF_NOW =
            "says how the program stands now; what was ordered is compared with the history apart";

    private static final String OF_THE_ROOM = "an author's own: nothing is shown to whoever is not in the room";
    private static final String OF_THE_LINK = "an interested person's own: nothing is shown to whoever has no link";

    private static final String OF_ERASURES =
            "nobody is forgotten in the histories; what is told of erasures is tested apart";

    private static final String OF_AUDIT = "tells of each event for itself, and keeps that it was read";

    /** By address, or by what addresses begin with. */
    private static final Map<String, String> NOT_ASKED = Map.ofEntries(
            Map.entry("/ledger/", OF_THE_TREE),
            Map.entry("/ledger", OF_NOW),
            Map.entry("/receipts/", OF_THE_TREE),
            Map.entry("/verify", OF_THE_TREE),
            Map.entry("/assets/", OF_THE_RELEASE),
            Map.entry("/.well-known/security.txt", OF_THE_RELEASE),
            Map.entry("/api/v1/imports/consultations/format", OF_THE_RELEASE),
            Map.entry("/api/v1/openapi/query", OF_THE_RELEASE),
            Map.entry("/api/v1/openapi/query.yaml", OF_THE_RELEASE),
            Map.entry("/audit", OF_AUDIT),
            Map.entry("/audit/", OF_AUDIT),
            Map.entry("/api/v1/audit/", OF_AUDIT),
            Map.entry("/mine", OF_THE_ROOM),
            Map.entry("/interests/{id}", OF_THE_LINK),
            Map.entry("/api/v1/interests/{id}", OF_THE_LINK),
            Map.entry("/desk/outbox", OF_NOW),
            Map.entry("/mine/", OF_THE_ROOM),
            Map.entry("/account", OF_NOW),
            Map.entry("/account/", OF_NOW),
            Map.entry("/way-back", OF_NOW),
            Map.entry("/desk/erasures", OF_ERASURES),
            Map.entry("/desk/erasures/", OF_ERASURES),
            Map.entry("/desk/holds", OF_ERASURES),
            Map.entry("/api/v1/erasures", OF_ERASURES),
            Map.entry("/api/v1/erasures/{id}", OF_ERASURES),
            Map.entry("/api/v1/consultations/{id}/holds", OF_ERASURES),
            Map.entry("/operations", OF_NOW),
            Map.entry("/operations/{view}", OF_NOW),
            Map.entry("/api/v1/operations/views", OF_NOW),
            Map.entry("/api/v1/operations/views/{view}", OF_NOW));

    private final Set<PathPattern> handled = ReadSide.running()
            .beans()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .filter(AddressesTest::isRead)
            .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
            .collect(Collectors.toSet());

    @Test
    void every_address_that_can_be_read_is_asked_as_of_a_moment_or_excused() {
        List<PathContainer> asked =
                Addresses.of(new RandomHistory(7, 0, Instant.parse("2026-03-02T08:00:00Z"), 200)).stream()
                        .map(address -> PathContainer.parsePath(address.replaceAll("\\?.*", "")))
                        .toList();

        assertThat(handled).hasSizeGreaterThan(20);
        Set<String> unasked = handled.stream()
                .filter(pattern -> asked.stream().noneMatch(pattern::matches))
                .map(PathPattern::getPatternString)
                .collect(Collectors.toSet());
        assertThat(unasked).allMatch(pattern -> NOT_ASKED.keySet().stream().anyMatch(excuse -> isOf(excuse, pattern)));
        assertThat(NOT_ASKED.keySet())
                .as("excuses that are needed")
                .allMatch(excuse -> unasked.stream().anyMatch(pattern -> isOf(excuse, pattern)));
    }

    private static boolean isOf(String excuse, String pattern) {
        return excuse.endsWith("/") ? pattern.startsWith(excuse) : pattern.equals(excuse);
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
