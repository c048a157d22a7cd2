package org.arsye.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.arsye.query.given.TestAxonServer;

/** The front door of a larger installation: nginx with {@code deploy/nginx.conf}, as docker-compose runs it. */
final class Proxy implements AutoCloseable {

    private final Process nginx;

    private Proxy(Process nginx) {
        this.nginx = nginx;
    }

    /** Where there is none, tests are skipped, and say so. */
    static boolean isInstalled() {
        var there = program() != null;
        if (!there) {
            System.err.println("SKIPPED: nginx is not installed (Debian: apt-get install nginx-light).");
        }
        return there;
    }

    static boolean isInstalledBesideAxonServer() {
        return isInstalled() && TestAxonServer.isThere();
    }

    /** The very file, with the names of machines and the folder for what passes through replaced. */
    static Proxy start(Path folder, int port, int commandPort, List<Integer> queryPorts) throws IOException {
        Files.createDirectories(folder);
        var given = Files.readString(Path.of("..", "deploy", "nginx.conf"));
        var here = given.replace("/tmp/", folder + "/")
                .replace("listen 8080;", "listen 127.0.0.1:" + port + ";")
                .replace("server command-side:8081;", "server 127.0.0.1:" + commandPort + ";");
        for (int i = 0; i < queryPorts.size(); i++) {
            here = here.replace(
                    "server query-side-" + (i + 1) + ":8080;", "server 127.0.0.1:" + queryPorts.get(i) + ";");
        }
        if (here.contains("-side:8") || here.contains("-side-1:") || here.contains("-side-2:")) {
            throw new IllegalStateException("deploy/nginx.conf names a machine that is not here:\n" + here);
        }
        var file = Files.writeString(folder.resolve("nginx.conf"), here);
        return new Proxy(new ProcessBuilder(
                        program(),
                        "-p",
                        folder.toString(),
                        "-c",
                        file.toString(),
                        "-g",
                        "daemon off; master_process off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start());
    }

    private static String program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws InterruptedException {
        nginx.destroy();
        if (!nginx.waitFor(5, TimeUnit.SECONDS)) {
            nginx.destroyForcibly().waitFor();
        }
    }
}
