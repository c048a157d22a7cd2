package org.arsye.query.comments;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.arsye.events.comment.ContributorKind;
import org.arsye.query.comments.DecisionEntry.Stage;

/**
 * Which comments of a consultation are asked for; a member that is null, or an empty set, asks for nothing in particular.
 *
 * @param answer counted as any of these
 * @param provision art_7 finds also its paragraphs
 * @param q words of the text as this reader may read it, whatever their case and diacritics
 * @param pending with an unpublished decision at this stage; finds nothing in public
 */
public record CommentsFilter(Set<Answer> answer, String provision, ContributorKind kind, String q, Stage pending) {

    public CommentsFilter {
        // An empty word between two commas comes as null.
        answer = answer == null
                ? Set.of()
                : answer.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    public static CommentsFilter all() {
        return new CommentsFilter(Set.of(), null, null, null, null);
    }
}
