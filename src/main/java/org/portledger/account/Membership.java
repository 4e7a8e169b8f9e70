package org.portledger.account;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.Objects;

/** That an account belongs to a team, and as what. An account has one role in a team. */
@Entity
@IdClass(Membership.Key.class)
public class Membership {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected Membership() {
        // for JPA
    }

    public Membership(Team team, Account account, Role role) {
        this.team = requireNonNull(team, "team");
        this.account = requireNonNull(account, "account");
        this.role = requireNonNull(role, "role");
    }

    public Team getTeam() {
        return team;
    }

    public Account getAccount() {
        return account;
    }

    public Role getRole() {
        return role;
    }

    void become(Role newRole) {
        role = requireNonNull(newRole, "newRole");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Membership that && team.equals(that.getTeam()) && account.equals(that.getAccount());
    }

    @Override
    public int hashCode() {
        return Objects.hash(team, account);
    }

    @Override
    public String toString() {
        return account + " is " + role + " of " + team;
    }

    /** What JPA finds a membership by: the ids of its team and account. */
    public record Key(Long team, Long account) implements Serializable {}
}
