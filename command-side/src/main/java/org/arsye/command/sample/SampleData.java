package org.arsye.command.sample;

import java.util.List;
import java.util.stream.Collectors;
import org.arsye.command.platform.run.Console;
import org.arsye.command.sample.SampleScript.Consultation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/**
 * Loads the sample at the first start. If we stop on the way, the next start goes on; a record that somebody else has begun
 * is left alone.
 */
@Order(0) // before whatever else is recorded at the start: it fills an empty record only
final class SampleData implements ApplicationRunner {

    private final SampleSteps steps;
    private final SampleBodies bodies;
    private final SampleAccounts accounts;
    private final SamplePlan plan;
    private final SampleConsultation consultation;

    SampleData(
            SampleSteps steps,
            SampleBodies bodies,
            SampleAccounts accounts,
            SamplePlan plan,
            SampleConsultation consultation) {
        this.plan = plan;
        this.steps = steps;
        this.bodies = bodies;
        this.accounts = accounts;
        this.consultation = consultation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
        if (isBegun()) {
            Console.say(
                    "sample accounts {}; password of each: {}",
                    accounts.toTry().stream()
                            .map(SampleAccounts.Account::username)
                            .collect(Collectors.joining(", ")),
                    SampleAccounts.PASSWORD);
        }
    }

    /** @return whether anything was left to load */
    boolean load() {
        SampleScript.Bodies script = SampleScript.bodies();
        List<Consultation> consultations = SampleScript.consultations();
        if (!isWanted(consultations.getLast())) {
            return false;
        }
        Console.say("loading the sample data, all of it invented (first start only)");
        script.bodies().forEach(bodies::register);
        accounts.all().forEach(bodies::appoint);
        plan.play();
        consultations.forEach(consultation::play);
        return true;
    }

    /** The last step of all is the document of the consultation that is only drafted. */
    private boolean isWanted(Consultation last) {
        return isBegun()
                ? !steps.isTaken(
                        last.key() + "/document", SampleConsultation.idOf(last).value())
                : steps.nothingIsRecorded();
    }

    private boolean isBegun() {
        SampleScript.Body first = SampleScript.bodies().bodies().getFirst();
        return steps.isTaken(
                SampleBodies.stepFor(first), SampleBodies.idOf(first.key()).value());
    }
}
