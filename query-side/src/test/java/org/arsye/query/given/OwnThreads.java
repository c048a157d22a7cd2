package org.arsye.query.given;

import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/** Threads of its own for each server: whoever ends with the shared ones ends every other server of this JVM. */
public final class OwnThreads {

    @Bean
    ReactorResourceFactory reactorResources() {
        ReactorResourceFactory own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        return own;
    }
}
