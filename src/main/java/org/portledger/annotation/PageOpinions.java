package org.portledger.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.portledger.account.Caller;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.port.PortRange;

/**
 * What readers say of the ports' pages, counted once a day for each reader and page. Readers need no account and get no
 * cookie: two requests are of one reader if they come from one address, and only a keyed hash of that is kept. The key
 * lasts a day, so that afterwards nobody can tell, by trying all addresses, who it was.
 */
@ApplicationScoped
@Transactional
public class PageOpinions {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What was said of one port's page.
     *
     * @param helped how many readers it helped
     * @param partly how many it helped in part
     * @param missed how many it did not help
     */
    public record Count(int port, long helped, long partly, long missed) {}

    /**
     * Keeps what a reader says of a port's page, in place of what the same reader said of it that day (UTC).
     *
     * @param address the reader's; it is not kept
     * @throws IllegalArgumentException if {@code port} is not 0 to 65535
     */
    public void say(int port, Opinion opinion, String address) {
        PortRange.of(port);
        LocalDate today = LocalDate.now(clock);
        byte[] key = keyOf(today);
        em.createNativeQuery("""
                        insert into page_opinion (port, fingerprint, opinion, said_on)
                        values (:port, :fingerprint, :opinion, :day)
                        on conflict (port, fingerprint) do update set opinion = excluded.opinion, said_on = excluded.said_on
                        """)
                .setParameter("port", port)
                .setParameter("fingerprint", fingerprint(key, port, ReaderNetwork.of(address)))
                .setParameter("opinion", opinion.name())
                .setParameter("day", today)
                .executeUpdate();
    }

    /**
     * What readers said, the pages that helped least first; at most 1,000 pages.
     *
     * @throws NotSignedInException if nobody is signed in
     * @throws MissingRoleException if the caller is no administrator
     */
    @SuppressWarnings("unchecked") // a native query answers with an untyped list
    public List<Count> list() {
        caller.requireAdministrator();
        return em.createNativeQuery("""
                        select port,
                               count(*) filter (where opinion = 'HELPED') as helped,
                               count(*) filter (where opinion = 'PARTLY') as partly,
                               count(*) filter (where opinion = 'NOT')    as missed
                        from page_opinion
                        group by port
                        order by missed desc, partly desc, port
                        """, Count.class).setMaxResults(MOST_ROWS).getResultList();
    }

    /** The first opinion of a day makes a new key; others wait for it meanwhile. */
    private byte[] keyOf(LocalDate today) {
        em.createNativeQuery("select 1 from page_opinion_key for update", Integer.class)
                .getSingleResult();
        em.createNativeQuery("""
                        update page_opinion_key
                        set key = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
                        where not exists (select from page_opinion where said_on >= :today)
                        """).setParameter("today", today).executeUpdate();
        return (byte[]) em.createNativeQuery("select key from page_opinion_key", byte[].class)
                .getSingleResult();
    }

    private static byte[] fingerprint(byte[] key, int port, String reader) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal((port + "\n" + reader).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
