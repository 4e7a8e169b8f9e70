package org.portledger.notice;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.portledger.account.Account;

/**
 * Sends notices: whichever node is free takes the next, and holds its row until the other side has answered. A server that
 * dies on it leaves it to the next, so that the other side may get a notice twice: its id tells.
 */
@ApplicationScoped
public class Deliveries {

    private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());

    /** What waits for mail while an installation has none is not sent later, when it is old. */
    private static final String CLAIM = """
            select id
            from notice_delivery
            where next_at between :tooOld and :now and (account_id is null or :mail)
            order by next_at, id
            limit 1
            for no key update skip locked""";

    private static final Duration TOO_OLD = Duration.ofDays(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    WebhookCall webhooks;

    @Inject
    MailPost mail;

    @Inject
    Clock clock;

    /**
     * Sends the next notice that is due, or notes why it did not arrive.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean sendNext() throws InterruptedException {
        Instant now = clock.instant();
        List<Long> due = em.unwrap(Session.class)
                .createNativeQuery(CLAIM, Long.class)
                .setParameter("now", now)
                .setParameter("tooOld", now.minus(TOO_OLD))
                .setParameter("mail", mail.isOn())
                .getResultList();
        for (long id : due) {
            attempt(em.find(Delivery.class, id));
        }
        return !due.isEmpty();
    }

    private void attempt(Delivery delivery) throws InterruptedException {
        try {
            if (send(delivery)) {
                delivery.arrive(clock.instant());
            } else {
                delivery.drop();
            }
        } catch (IOException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            LOG.log(
                    WARNING,
                    "Notice {0} did not arrive: {1}",
                    delivery.getNotice().getId(),
                    why);
            delivery.fail(why, clock.instant());
        }
    }

    /** False if nobody wants it any more. */
    private boolean send(Delivery delivery) throws IOException, InterruptedException {
        Notice notice = delivery.getNotice();
        Account account = delivery.getAccount();
        if (account != null) {
            boolean wanted = account.getMailAddress() != null && !account.isDisabled();
            if (wanted) {
                mail.send(account.getMailAddress(), notice);
            }
            return wanted;
        }
        Webhook webhook = em.find(Webhook.class, notice.getTeam().getId());
        if (webhook != null) {
            webhooks.send(URI.create(webhook.getAddress()), webhook.getSecret(), notice.toJson());
        }
        return webhook != null;
    }
}
