package org.arsye.command.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.arsye.command.comment.CommentCommand.WithdrawComment;
import org.arsye.command.readmodel.ReadModelCommand.OrderRetry;
import org.arsye.events.comment.CommentId;
import org.arsye.events.readmodel.ReadModelName;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTargetsTest {

    private final CommandTargets targets = new CommandTargets();

    /** Once by a component of its own, once by what its whole family says. */
    static List<Object> commands() {
        return List.of(
                new WithdrawComment(new CommentId(UUID.randomUUID()), "a digest"),
                new OrderRetry(ReadModelName.REPORTS, "because"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_for_the_aggregate_it_names_as_the_framework_would_find_it(Object payload) {
        GenericCommandMessage<?> command = new GenericCommandMessage<>(payload);

        VersionedAggregateIdentifier expected =
                AnnotationCommandTargetResolver.builder().build().resolveTarget(command);

        assertThat(targets.resolveTarget(command)).isEqualTo(expected);
    }

    @Test
    void a_command_that_names_no_aggregate_is_refused() {
        assertThatThrownBy(() -> targets.resolveTarget(new GenericCommandMessage<>("nobody")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> targets.resolveTarget(new GenericCommandMessage<>(new WithdrawComment(null, "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
