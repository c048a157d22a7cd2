package org.arsye.query.given;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** An address of the same server that answers with bytes from memory: as fast as it can answer at all. */
@Configuration(proxyBeanMethods = false)
public class FromMemory {

    public static final String ADDRESS = "/from-memory";

    private volatile byte[] body = new byte[0];

    public void holds(byte[] bytes) {
        body = bytes;
    }

    @Bean
    RouterFunction<ServerResponse> sameBytes() {
        return route().GET(
                        ADDRESS,
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(body))
                .build();
    }
}
