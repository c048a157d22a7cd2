package org.arsye.query.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.arsye.query.given.Sides;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The side that people talk to, encrypted by itself. */
class TlsTest {

    private static final char[] WORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final Sides sides = new Sides("tls");
    private KeyStore keys;
    private String address;

    @BeforeEach
    void start() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        "arsye",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(WORD))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD);
        }
        Path certificate = pem("CERTIFICATE", keys.getCertificate("arsye").getEncoded());
        Path key = pem("PRIVATE KEY", keys.getKey("arsye", WORD).getEncoded());
        var side = sides.start(
                List.of("spring.profiles.active=tls", "arsye.tls.certificate=" + certificate, "arsye.tls.key=" + key));
        address = "://127.0.0.1:" + side.getEnvironment().getProperty("local.server.port");
    }

    @AfterEach
    void end() {
        sides.close();
    }

    private Path pem(String what, byte[] bytes) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(what.charAt(0) + ".pem"),
                "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    private HttpClient client(String... protocols) throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("arsye", keys.getCertificate("arsye"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpClient.Builder client = HttpClient.newBuilder().sslContext(context);
        if (protocols.length > 0) {
            SSLParameters parameters = context.getDefaultSSLParameters();
            parameters.setProtocols(protocols);
            client.sslParameters(parameters);
        }
        return client.build();
    }

    private HttpResponse<String> page(HttpClient client, String scheme) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(scheme + address + "/sign-in?lang=en"))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void speaks_http_2_and_has_browsers_come_encrypted_again_with_cookies_that_stay_so() throws Exception {
        HttpResponse<String> answer = page(client(), "https");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("Secure"));
        for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
            assertThat(page(client(protocol), "https")
                            .sslSession()
                            .orElseThrow()
                            .getProtocol())
                    .isEqualTo(protocol);
        }
        assertThatThrownBy(() -> page(client(), "http")).isInstanceOf(IOException.class);
    }
}
