package org.portledger.app;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.portledger.notice.NoticeWays;
import org.portledger.report.PublicAddress;

/** How notices are sent, as the environment says. */
@ApplicationScoped
public class NoticeSetting {

    private static final String PRIVATE = "PORTLEDGER_WEBHOOK_PRIVATE";
    private static final String MAIL_HOST = "PORTLEDGER_MAIL_HOST";
    private static final String MAIL_PORT = "PORTLEDGER_MAIL_PORT";
    private static final String MAIL_FROM = "PORTLEDGER_MAIL_FROM";
    private static final String SMTP = "25";

    @Inject
    PublicAddress address;

    @Produces
    NoticeWays ways() {
        String host = setting(MAIL_HOST, "");
        return new NoticeWays(
                Boolean.parseBoolean(setting(PRIVATE, "")),
                host.isEmpty() ? null : host,
                Integer.parseInt(setting(MAIL_PORT, SMTP)),
                setting(MAIL_FROM, "portledger@localhost"),
                address.root());
    }

    private static String setting(String variable, String otherwise) {
        String value = requireNonNullElse(System.getenv(variable), "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
