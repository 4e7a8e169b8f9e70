package org.portledger.audit;

import java.time.Instant;
import java.util.List;
import org.portledger.account.InvalidEntryException;
import org.portledger.account.Membership;

/**
 * Who is to care for it.
 *
 * @param member of the audit's team; null for nobody
 */
public record AssigneeEdit(Membership member) implements FieldEdit {

    /**
     * @param login of one of the members
     * @throws InvalidEntryException if none of them has it
     */
    public static AssigneeEdit to(String login, List<Membership> members) {
        return members.stream()
                .filter(member -> member.getAccount().getLogin().equals(login))
                .findFirst()
                .map(AssigneeEdit::new)
                .orElseThrow(() -> new InvalidEntryException("assignee", "must be the login of a member of the team"));
    }

    @Override
    public void applyTo(Finding finding, Instant now) {
        finding.assignTo(member);
    }

    @Override
    public void check(Audit audit, Instant now) {
        audit.requireMember(member);
    }

    @Override
    public SqlPart isSo() {
        return SqlPart.of("f.assignee_id is not distinct from cast(? as bigint)", id());
    }

    @Override
    public SqlPart assignment(Instant now) {
        return SqlPart.of("assignee_id = cast(? as bigint)", id());
    }

    private Long id() {
        return member == null ? null : member.getAccount().getId();
    }
}
