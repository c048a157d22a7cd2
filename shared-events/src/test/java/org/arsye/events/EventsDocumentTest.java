package org.arsye.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.annualreport.AnnualReportEvent;
import org.arsye.events.comment.CommentEvent;
import org.arsye.events.consultation.ConsultationEvent;
import org.arsye.events.erasure.ErasureEvent;
import org.arsye.events.erasure.HoldEvent;
import org.arsye.events.interest.InterestEvent;
import org.arsye.events.ledger.LedgerEvent;
import org.arsye.events.norm.NormEvent;
import org.arsye.events.past.PastConsultationEvent;
import org.arsye.events.plan.PlanEvent;
import org.arsye.events.publicbody.PublicBodyEvent;
import org.arsye.events.readmodel.ReadModelEvent;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/events.md");

    private static final List<Class<?>> FAMILIES = List.of(
            PublicBodyEvent.class,
            ConsultationEvent.class,
            CommentEvent.class,
            ErasureEvent.class,
            HoldEvent.class,
            ReadModelEvent.class,
            LedgerEvent.class,
            AnnualReportEvent.class,
            NormEvent.class,
            PlanEvent.class,
            InterestEvent.class,
            PastConsultationEvent.class);

    private static final String INTRODUCTION = """
            # Events

            Everything the record may hold. Written from the code by `EventsDocumentTest`, which fails when the two differ; \
            `mvn -pl shared-events test -Dtest=EventsDocumentTest -Darsye.approve=true` writes it anew.

            An event is stored as a JSON object with one member a component, in UTF-8. Ids are UUIDs as strings, enums \
            their names, instants ISO 8601 in UTC; what is absent is left out. `Sealed<…>` stands as \
            `{"sd", "kid", "iv", "ct"}`: digest of the disclosure, name of the content key, nonce and ciphertext, the \
            last two and the digest in base64url. It opens to a string or to an object of one string a language, as \
            long as its key is not destroyed.

            One stored sample of each lies in `shared-events/src/main/resources/org/arsye/events/stored`. All of it is \
            synthetic; what is sealed there is sealed at sequence number 0 of the aggregate that its first component \
            names, under the key of the bytes 00 to 1f.
            """;

    @Test
    void the_document_says_what_the_code_stores() throws IOException {
        Approved.assertEquals(DOCUMENT, document());
    }

    @Test
    void no_family_is_left_out() {
        assertThat(FAMILIES.stream().flatMap(family -> Arrays.stream(family.getPermittedSubclasses())))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all());
    }

    private static String document() {
        return Stream.concat(
                        Stream.concat(Stream.of(INTRODUCTION), FAMILIES.stream().map(EventsDocumentTest::family)),
                        Stream.of("## Words\n\n" + words()))
                .collect(Collectors.joining("\n"));
    }

    private static String family(Class<?> family) {
        JavadocOf said = JavadocOf.type(family);
        return "## %s\n\n%s\n\n%s"
                .formatted(
                        family.getSimpleName(),
                        said.sentence(),
                        Arrays.stream(family.getPermittedSubclasses())
                                .map(EventsDocumentTest::event)
                                .collect(Collectors.joining("\n")));
    }

    private static String event(Class<?> event) {
        JavadocOf said = JavadocOf.type(event);
        String revision = EventCatalogue.revisionOf(event.asSubclass(DomainEvent.class));
        return "### %s\n\n%s Revision %s.\n\n%s"
                .formatted(event.getSimpleName(), said.sentence(), revision, table(event, said));
    }

    private static String words() {
        Comparator<Class<?>> byName = Comparator.comparing(Class::getSimpleName);
        Set<Class<?>> words = new TreeSet<>(byName);
        for (Class<?> event : EventCatalogue.all()) {
            for (RecordComponent component : event.getRecordComponents()) {
                for (Class<?> type : Types.namedIn(component.getGenericType())) {
                    boolean word = type.isEnum() || type.isRecord() && type.getRecordComponents().length > 1;
                    if (word) {
                        words.add(type);
                    }
                }
            }
        }
        return words.stream().map(EventsDocumentTest::word).collect(Collectors.joining("\n"));
    }

    private static String word(Class<?> type) {
        JavadocOf said = JavadocOf.type(type);
        String content = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> "`" + constant + "`")
                        .collect(Collectors.joining(", ", "", "\n"))
                : table(type, said);
        return "### %s\n\n%s\n\n%s".formatted(type.getSimpleName(), said.sentence(), content);
    }

    private static String table(Class<?> record, JavadocOf said) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> "| `%s` | `%s` | %s |\n"
                        .formatted(
                                component.getName(),
                                Types.written(component.getGenericType()),
                                said.components().getOrDefault(component.getName(), "")))
                .collect(Collectors.joining("", "| component | type | |\n|---|---|---|\n", ""));
    }
}
