package org.arsye.query.platform.generation;

import org.arsye.query.given.Probe;
import org.arsye.query.platform.PlayedAxonServer;
import org.springframework.context.ConfigurableApplicationContext;

/** The same where the record is on Axon Server; the server is played. */
class PoisonOnAxonServerTest extends PoisonTest {

    @Override
    ConfigurableApplicationContext start() {
        return sides.start(Probe.class, PlayedAxonServer.class);
    }
}
