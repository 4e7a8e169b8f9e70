package org.portledger.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;

/** The people who own audits together. What a team owns does not exist for anyone else. */
@Entity
public class Team {

    public static final int MAX_NAME_LENGTH = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Team() {
        // for JPA
    }

    /** @throws InvalidEntryException if {@code name} is blank or longer than {@link #MAX_NAME_LENGTH} characters */
    public Team(String name, Instant createdAt) {
        this.name = InvalidEntryException.requireText("name", name, MAX_NAME_LENGTH);
        this.createdAt = createdAt;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Two teams are the same if they have the same name, in whatever case. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Team that && name.equalsIgnoreCase(that.getName());
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
