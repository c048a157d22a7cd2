package org.arsye.command.platform.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port this side listens on. */
final class Port {

    private Port() {}

    /**
     * Looks before anything else is begun, so that nobody waits for a start that cannot succeed.
     *
     * @throws CannotStart when another program listens there
     */
    static void mustBeFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException taken) {
            throw new CannotStart(taken(port), taken);
        }
    }

    static String taken(int port) {
        return "port " + port + ", meant for the command side, is taken by another program; choose another with"
                + " -Darsye.command.port=… (the other two are -Darsye.port=… and -Darsye.postgres.port=…).";
    }
}
