package org.arsye.command.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.MultipartHttpMessageReader;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** How much is read of a request, and how strictly. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebFluxConfigurer {

    /** JSON bodies, checked before parsing. */
    static final int LARGEST_JSON = 256 * 1024;

    /** Forms spell every letter of ours in up to twelve characters, so the same text needs more room. */
    private static final int LARGEST_FORM = 1024 * 1024;

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        JsonMapper mapper = StrictJson.mapper(LARGEST_JSON);
        JacksonJsonDecoder decoder =
                new JacksonJsonDecoder(mapper, MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        decoder.setMaxInMemorySize(LARGEST_JSON);
        codecs.defaultCodecs().maxInMemorySize(LARGEST_FORM);
        codecs.defaultCodecs().multipartReader(new MultipartHttpMessageReader(parts()));
        codecs.defaultCodecs().jacksonJsonDecoder(decoder);
        codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(mapper));
    }

    /** Uploaded parts stay in memory: a file that Spring would put aside on disk would lie there in plain text. */
    private static DefaultPartHttpMessageReader parts() {
        DefaultPartHttpMessageReader parts = new DefaultPartHttpMessageReader();
        parts.setMaxInMemorySize(Uploads.LARGEST);
        parts.setMaxDiskUsagePerPart(0);
        parts.setMaxParts(20);
        return parts;
    }

    /** Refuses by the announced length, before a single byte is read. */
    @Bean
    LengthFilter lengthFilter() {
        return new LengthFilter();
    }
}
