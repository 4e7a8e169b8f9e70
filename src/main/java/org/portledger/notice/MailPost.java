package org.portledger.notice;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** Sends notices by mail, in plain text, through the server that the installation names (SMTP, with TLS where it has it). */
@ApplicationScoped
class MailPost {

    private static final String MILLIS = "10000";

    /** RFC 5322, section 3.3. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    @Inject
    NoticeWays ways;

    /** Whether the installation has a server for it. */
    boolean isOn() {
        return ways.mailHost() != null;
    }

    /** @throws IOException if the server did not take it, saying why */
    void send(String to, Notice notice) throws IOException {
        try {
            var message = new MimeMessage(session());
            message.setFrom(new InternetAddress(ways.mailFrom()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(notice.getSubject(), StandardCharsets.UTF_8.name());
            // As bytes: for a text Jakarta Activation would look for a handler, which it cannot see from here.
            byte[] text = text(notice).getBytes(StandardCharsets.UTF_8);
            message.setDataHandler(new DataHandler(new ByteArrayDataSource(text, "text/plain; charset=UTF-8")));
            message.setHeader("Date", DATE.format(notice.getAt().atOffset(ZoneOffset.UTC)));
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String text(Notice notice) {
        return """
                %s

                %s%s

                Team %s. Which address your notices are mailed to, or that they are not, you say on your account page.
                """.formatted(
                        notice.getSubject(),
                        ways.address(),
                        notice.getLink(),
                        notice.getTeam().getName());
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", ways.mailHost());
        properties.put("mail.smtp.port", String.valueOf(ways.mailPort()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", MILLIS);
        properties.put("mail.smtp.timeout", MILLIS);
        properties.put("mail.smtp.writetimeout", MILLIS);
        return Session.getInstance(properties);
    }
}
