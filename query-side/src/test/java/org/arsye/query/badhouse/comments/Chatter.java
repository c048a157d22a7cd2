package org.arsye.query.badhouse.comments;

import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** Makes every call that looks harmless. */
abstract class Chatter {

    void talk(String text) throws InterruptedException {
        System.out.println(text.toLowerCase());
        Thread.sleep(1);
        Mono.just(text.getBytes()).block();
        new ObjectMapper().createObjectNode();
    }
}
