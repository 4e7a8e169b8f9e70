package org.portledger.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.portledger.account.Caller;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.MissingRoleException;
import org.portledger.account.NotSignedInException;
import org.portledger.account.Role;

/**
 * The webhooks of the caller's teams, for their leads. All methods throw {@link NotSignedInException},
 * {@link NoSuchElementException} if the team is not the caller's, and {@link MissingRoleException} if the caller is no lead
 * there.
 */
@ApplicationScoped
@Transactional
public class Webhooks {

    private static final int SECRET_BYTES = 32;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Empty if the team has none. */
    public Optional<Webhook> find(long teamId) {
        requireLead(teamId);
        return em.createQuery("select w from Webhook w join fetch w.setBy where w.teamId = :team", Webhook.class)
                .setParameter("team", teamId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Sends the team's notices to an address from now on. Whatever was set before ends, its secret too.
     *
     * @return the secret, which is told this once: 64 hexadecimal digits
     * @throws InvalidEntryException if it is no address on the web
     */
    public String set(long teamId, String address) {
        requireLead(teamId);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Webhook known = em.find(Webhook.class, teamId);
        Webhook webhook = known == null ? new Webhook(teamId) : known;
        webhook.lead(address, secret, caller.account(), clock.instant());
        em.persist(webhook);
        return secret;
    }

    /** Sends no more of the team's notices; those that wait are not sent either. */
    public void remove(long teamId) {
        Webhook webhook =
                find(teamId).orElseThrow(() -> new NoSuchElementException("Team %d has no webhook".formatted(teamId)));
        em.remove(webhook);
    }

    private void requireLead(long teamId) {
        caller.account();
        if (caller.roleIn(teamId).isEmpty()) {
            throw new NoSuchElementException("No team " + teamId);
        }
        caller.require(teamId, Role.LEAD);
    }
}
