package org.portledger.notice;

import static java.util.Objects.requireNonNull;

import jakarta.json.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.portledger.account.Account;
import org.portledger.account.Team;

/** One sentence for a team, or for one of its people, with the page that tells more. */
@Entity
@Immutable
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "team_id")
    private Team team;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String subject;

    private String link;

    private Instant at;

    protected Notice() {
        // for JPA
    }

    /**
     * @param account whom alone it is for; null for everybody in the team
     * @param subject one sentence
     * @param link    the page's address from the first slash on, such as {@code /work/audit/5}
     */
    public Notice(Team team, Account account, NoticeKind kind, String subject, String link, Instant at) {
        this.team = requireNonNull(team, "team");
        this.account = account;
        this.kind = requireNonNull(kind, "kind");
        this.subject = requireNonNull(subject, "subject");
        this.link = requireNonNull(link, "link");
        this.at = requireNonNull(at, "at");
    }

    /** The later ones have the greater. */
    public Long getId() {
        return id;
    }

    public Team getTeam() {
        return team;
    }

    /** Whom alone it is for; null for everybody in the team. */
    public Account getAccount() {
        return account;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public String getSubject() {
        return subject;
    }

    /** The address of the page that tells more, from the first slash on. */
    public String getLink() {
        return link;
    }

    public Instant getAt() {
        return at;
    }

    /** As webhooks get it, in UTF-8. */
    byte[] toJson() {
        var json = Json.createObjectBuilder()
                .add("id", id)
                .add("kind", kind.name())
                .add("teamId", team.getId())
                .add("team", team.getName());
        if (account != null) {
            json.add("for", account.getLogin());
        }
        json.add("subject", subject).add("link", link).add("at", at.toString());
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return subject;
    }
}
