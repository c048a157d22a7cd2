package org.arsye.query.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who ask the same question again and again over a connection each, and read the answer to its end. */
final class Clients {

    private static final int CLIENTS = 32;

    private final byte[] question;
    private final URI address;
    private final String expected;

    /** @param headers each with its line end */
    Clients(URI address, String headers, int status) {
        this.address = address;
        question = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n%s\r\n"
                .formatted(
                        address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()),
                        headers)
                .getBytes(StandardCharsets.US_ASCII);
        expected = "HTTP/1.1 " + status + " ";
    }

    /** How many answers a second they get. */
    double rate(double seconds) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        long begun = System.nanoTime();
        List<Future<Long>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> ask(until)));
            }
        }
        try {
            long answers = 0;
            for (Future<Long> client : clients) {
                answers += client.get();
            }
            return answers / ((System.nanoTime() - begun) / 1e9);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long ask(long until) {
        long answers = 0;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < until) {
                socket.getOutputStream().write(question);
                in.skipNBytes(length(in));
                answers++;
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the head of an answer. */
    private int length(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith(expected)) {
            throw new IOException("answered " + status);
        }
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
