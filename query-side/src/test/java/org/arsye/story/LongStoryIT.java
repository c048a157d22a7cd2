package org.arsye.story;

import java.nio.file.Path;
import org.arsye.query.given.TestAxonServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The one long story, on each store, as one run of both sides and as processes apart behind a proxy. */
class LongStoryIT {

    @TempDir
    Path folder;

    @Test
    void a_consultation_from_the_registration_of_its_body_to_its_report() throws Exception {
        LongStory.in(Arsye.withAdministrator(folder));
    }

    @Test
    @EnabledIf("org.arsye.query.given.TestAxonServer#isThere")
    void the_same_with_the_record_on_axon_server() throws Exception {
        LongStory.in(Arsye.withAdministrator(folder, TestAxonServer.settings()));
    }

    @Test
    @EnabledIf("org.arsye.story.Proxy#isInstalled")
    void the_same_with_each_side_on_its_own_behind_a_proxy() throws Exception {
        LongStory.in(Arsye.apart(folder));
    }

    @Test
    @EnabledIf("org.arsye.story.Proxy#isInstalledBesideAxonServer")
    void the_same_with_each_side_on_its_own_and_the_record_on_axon_server() throws Exception {
        LongStory.in(Arsye.apart(folder, TestAxonServer.settings()));
    }
}
