package org.arsye.command.telling;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to an SMTP server (RFC 5321). */
final class SmtpPost implements Post {

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpPost(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String patience = Long.toString(settings.patience().toMillis());
        Properties manner = sender.getJavaMailProperties();
        manner.put("mail.smtp.connectiontimeout", patience);
        manner.put("mail.smtp.timeout", patience);
        manner.put("mail.smtp.writetimeout", patience);
        // Whatever the server says to our goodbye, the letter was taken before.
        manner.put("mail.smtp.quitwait", "false");
        manner.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        manner.put("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        manner.put("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.username().isBlank()) {
            manner.put("mail.smtp.auth", "true");
            sender.setUsername(settings.username());
            sender.setPassword(password(settings));
        }
    }

    private static String password(MailSettings settings) {
        try {
            return Files.readString(settings.passwordFile(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("arsye.mail.password-file cannot be read", e);
        }
    }

    @Override
    public void send(Letter letter, String name) {
        try {
            sender.send(message(letter, name));
        } catch (MailSendException e) {
            if (!e.getFailedMessages().isEmpty()) {
                throw new PostAway(e, e.getFailedMessages().values().stream().anyMatch(SmtpPost::forGood));
            }
            // It was taken, and only the goodbye failed: sending it again would be a second letter.
        } catch (MailException | MessagingException e) {
            throw new PostAway(e, false);
        }
    }

    /** Whether the server refuses the address itself, and not only for now (RFC 5321, section 4.2.1: 5yz). */
    private static boolean forGood(Exception refused) {
        return refused instanceof SendFailedException known
                && known.getInvalidAddresses() != null
                && known.getInvalidAddresses().length > 0;
    }

    private MimeMessage message(Letter letter, String name) throws MessagingException {
        String id = "<" + name + "@" + settings.from().substring(settings.from().indexOf('@') + 1) + ">";
        MimeMessage message = new Named(sender, id);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(new java.util.Date());
        message.setHeader("Content-Language", letter.language());
        // RFC 8058, section 3.1: one click, without a page between.
        message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Keeps the Message-ID that it was given. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
