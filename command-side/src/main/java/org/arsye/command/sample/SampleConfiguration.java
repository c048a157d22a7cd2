package org.arsye.command.sample;

import java.time.Clock;
import org.arsye.command.access.Accounts;
import org.arsye.command.kernel.DocumentContents;
import org.arsye.command.register.CommentRegister;
import org.arsye.command.register.ConsultationWindows;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.PackBindings;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the sample where {@code arsye.sample} says so, or says nothing and the database is the embedded one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(
        "'${arsye.sample:}' == 'true' or ('${arsye.sample:}' == '' and '${arsye.database.url:}' == '')")
class SampleConfiguration {

    @Bean
    SampleAccounts sampleAccounts() {
        return new SampleAccounts(SampleScript.bodies());
    }

    @Bean
    SampleData sampleData(
            CommandGateway commands,
            EventStore events,
            SampleAccounts accounts,
            DocumentContents contents,
            ConsultationWindows windows,
            CommentRegister register,
            KnownNorms norms,
            PackBindings bindings,
            Accounts signIns,
            Clock clock) {
        SampleSteps steps = new SampleSteps(commands, events);
        SamplePlan plan = new SamplePlan(steps, accounts, clock);
        return new SampleData(
                steps,
                new SampleBodies(steps, accounts, account -> open(account, signIns)),
                accounts,
                plan,
                new SampleConsultation(steps, accounts, contents, windows, register, norms, bindings, plan, clock));
    }

    private static void open(SampleAccounts.Account account, Accounts signIns) {
        signIns.create(
                SampleId.of("account/" + account.username()),
                account.username(),
                account.password(),
                account.officialId(),
                account.publicBodyId());
    }
}
