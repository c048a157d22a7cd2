package org.arsye.query.site.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * A receipt as a form sent it: the file, or else what was pasted. It is held in memory while it is looked at and nowhere else,
 * so no temporary file is left behind.
 *
 * @param bytes of the receipt
 */
record SentReceipt(byte[] bytes) {

    /** As large as a receipt may be; what is larger is not read further. */
    static final int LARGEST = 1024 * 1024;

    private static final String FILE = "file";
    private static final String PASTED = "receipt";
    private static final int MOST_PARTS = 8;

    boolean tooLarge() {
        return bytes.length > LARGEST;
    }

    static Mono<SentReceipt> of(ServerHttpRequest request) {
        PartEventHttpMessageReader reader = new PartEventHttpMessageReader();
        // A pasted text comes with a carriage return for each line, which are fewer than its other characters.
        reader.setMaxInMemorySize(2 * LARGEST);
        reader.setMaxPartSize(2L * LARGEST);
        reader.setMaxParts(MOST_PARTS);
        Parts parts = new Parts();
        return reader.read(ResolvableType.forClass(PartEvent.class), request, Map.of())
                .doOnNext(parts::take)
                .then(Mono.fromSupplier(parts::receipt))
                .onErrorReturn(DataBufferLimitException.class, new SentReceipt(new byte[LARGEST + 1]));
    }

    /** What is pasted gains line ends and loses space at its ends on the way; a file is taken as it is. */
    static byte[] pasted(byte[] utf8) {
        String text =
                new String(utf8, StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static final class Parts {

        private final Map<String, ByteArrayOutputStream> byName = new HashMap<>();
        private int length;

        void take(PartEvent event) {
            DataBuffer content = event.content();
            try {
                length += content.readableByteCount();
                if (length > 3 * LARGEST) {
                    throw new DataBufferLimitException("more than anything that can be checked");
                }
                byte[] bytes = new byte[content.readableByteCount()];
                content.read(bytes);
                byName.computeIfAbsent(event.name(), name -> new ByteArrayOutputStream())
                        .writeBytes(bytes);
            } finally {
                DataBufferUtils.release(content);
            }
        }

        SentReceipt receipt() {
            ByteArrayOutputStream file = byName.get(FILE);
            if (file != null && file.size() > 0) {
                return new SentReceipt(file.toByteArray());
            }
            ByteArrayOutputStream text = byName.get(PASTED);
            return new SentReceipt(text == null ? new byte[0] : pasted(text.toByteArray()));
        }
    }
}
