package org.arsye.command.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.comment.ContributorKind;
import org.arsye.events.comment.Outcome;
import org.arsye.events.comment.Publication;
import org.arsye.events.consultation.ArticleText;
import org.arsye.events.consultation.DocumentType;
import org.arsye.events.consultation.DraftOutcome;
import org.arsye.events.publicbody.PublicBodyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the files under {@code sample/} say. What is absent there is null here, and does not happen. */
final class SampleScript {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleScript() {}

    /**
     * @param officials each body has one of each
     * @param office what only the Office for Good Governance has
     */
    record Bodies(String about, List<Body> bodies, List<Official> officials, List<Official> office) {}

    record Body(String key, PublicBodyKind kind, LocalizedText names) {}

    record Official(String key, String name, Role role) {}

    /** @param closing the reason for closing by hand; null leaves it open */
    record Consultation(
            String key,
            String body,
            DocumentType documentType,
            String contactRole,
            LocalizedText title,
            LocalizedText summary,
            JsonNode articles,
            Opening opening,
            List<Comment> comments,
            LocalizedText closing,
            LocalizedText report,
            DraftOutcome outcome) {

        ArticleText text() {
            return ArticleText.parse(
                    JSON.writeValueAsBytes(JSON.createObjectNode().set("articles", articles)));
        }
    }

    /**
     * The plan of one body, and how it is amended once.
     *
     * @param reason of the amendment
     */
    record Plan(String body, LocalizedText title, String contactRole, LocalizedText reason, List<Item> items) {}

    /**
     * @param quarter the whole year if absent
     * @param movedTo the quarter that the amendment moves it to
     * @param added whether the amendment brings it
     * @param consultation the one that is on it
     */
    record Item(
            String key,
            DocumentType documentType,
            LocalizedText title,
            Integer quarter,
            Integer movedTo,
            Boolean added,
            String consultation) {}

    /** @param days from the first start to the last day */
    record Opening(int days, LocalizedText what, LocalizedText why, LocalizedText howToTakePart) {}

    record Comment(
            String key,
            String provision,
            String language,
            ContributorKind kind,
            String name,
            Publication publication,
            String text,
            String proposedWording,
            Boolean withdrawn,
            Decision decision) {}

    record Decision(Outcome outcome, Stage stage, LocalizedText justification, String changedProvision) {}

    /** How far a decision has come. */
    enum Stage {
        DRAFTED,
        APPROVED,
        PUBLISHED;

        boolean reaches(Stage other) {
            return compareTo(other) >= 0;
        }
    }

    static Bodies bodies() {
        return read("bodies", Bodies.class);
    }

    static Plan plan() {
        return read("plan", Plan.class);
    }

    static List<Consultation> consultations() {
        return List.of(
                        "1-municipal-libraries",
                        "2-open-assembly-sessions",
                        "3-plain-language-forms",
                        "4-riverbank-paths")
                .stream()
                .map(name -> read(name, Consultation.class))
                .toList();
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = SampleScript.class.getResourceAsStream("/sample/" + name + ".json")) {
            return JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
