package org.arsye.command.platform.run;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Joins the two processes of one run ({@code arsye.run} names it): when the program that started them, or the other
 * side, is gone, this one ends too, so that whatever is killed leaves nothing behind that blocks the next start.
 *
 * <p>Without {@code arsye.run} each side stands alone and nothing of this happens.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Together implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String THIS_SIDE = "command-side";
    private static final String OTHER_SIDE = "query-side";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        callNobody();
        var run = context.getEnvironment().getProperty("arsye.run", "");
        if (run.isBlank()) {
            return;
        }
        var folder = Path.of(context.getEnvironment().getProperty("arsye.data-dir", "data"))
                .toAbsolutePath()
                .normalize();
        if (!Presence.announce(folder, THIS_SIDE, run)) {
            throw new CannotStart("Arsye is running already on the data folder " + folder
                    + "; stop it first, or choose another folder with -Darsye.data-dir=…");
        }
        Port.mustBeFree(
                context.getEnvironment().getProperty("server.address", "127.0.0.1"),
                context.getEnvironment().getProperty("server.port", Integer.class, 0));
        Thread.ofPlatform().daemon().name("arsye-run").start(() -> endWith(folder, run));
    }

    /** Axon asks its maker for newer versions and advertises his console, unless told not to by these. */
    private static void callNobody() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private static void endWith(Path folder, String run) {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        while (parent.map(ProcessHandle::isAlive).orElse(false)
                && !Presence.isGone(folder, OTHER_SIDE, run)
                && sleep()) {}
        Thread.ofPlatform().daemon().name("arsye-halt").start(Together::haltIfStuck);
        System.exit(1);
    }

    private static boolean sleep() {
        try {
            Thread.sleep(250);
            return true;
        } catch (InterruptedException told) {
            return false;
        }
    }

    /** An orderly end takes a few seconds. One that hangs would keep the port and the folder. */
    private static void haltIfStuck() {
        for (int i = 0; i < 80 && sleep(); i++) {}
        Runtime.getRuntime().halt(1);
    }
}
