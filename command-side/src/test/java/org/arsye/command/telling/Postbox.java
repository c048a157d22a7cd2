package org.arsye.command.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server (RFC 5321) that may be down, silent, picky or dying, and keeps what it said it had taken, and what it had not. */
public final class Postbox implements AutoCloseable {

    /** How the server does. */
    public enum Mood {
        WELL,
        /** Hangs up on everybody. */
        DOWN,
        /** Takes connections and says nothing. */
        SILENT,
        /** Reads a letter to its end and dies before it says whether it has it. */
        DIES_BEFORE_TAKING,
        /** Has the letter, says so, and never says goodbye. */
        DIES_AFTER_TAKING
    }

    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;
    private volatile String unknown = "";
    private volatile int calls;

    public Postbox() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void is(Mood now) {
        mood = now;
    }

    /** Nobody of that name here, for good; all others are taken. */
    public void refuses(String address) {
        unknown = address;
    }

    /** How often somebody came. */
    public int calls() {
        return calls;
    }

    /** What was taken, in its order. */
    public List<MimeMessage> letters() {
        return taken.stream().map(Postbox::read).toList();
    }

    /** What was read and not taken. */
    public List<MimeMessage> lost() {
        return lost.stream().map(Postbox::read).toList();
    }

    private static MimeMessage read(String written) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(written.getBytes(UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        calls++;
        try (caller;
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8))) {
            if (mood == Mood.DOWN) {
                return;
            }
            if (mood == Mood.SILENT) {
                in.readLine();
                return;
            }
            OutputStream out = caller.getOutputStream();
            say(out, "220 postbox");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(line, in, out)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // Whoever called hung up.
        }
    }

    /** @return whether the talk goes on */
    private boolean answer(String line, BufferedReader in, OutputStream out) throws IOException {
        if (line.startsWith("RCPT") && !unknown.isEmpty() && line.contains(unknown)) {
            say(out, "550 5.1.1 <" + unknown + "> no such mailbox");
        } else if (line.equals("DATA")) {
            say(out, "354 go on");
            String letter = letter(in);
            if (mood == Mood.DIES_BEFORE_TAKING) {
                lost.add(letter);
                return false;
            }
            taken.add(letter);
            say(out, "250 taken");
        } else if (line.equals("QUIT")) {
            if (mood == Mood.DIES_AFTER_TAKING) {
                in.readLine();
                return false;
            }
            say(out, "221 bye");
            return false;
        } else {
            say(out, "250 fine");
        }
        return true;
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return letter.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
