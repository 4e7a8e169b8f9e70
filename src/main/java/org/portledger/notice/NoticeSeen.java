package org.portledger.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Up to where somebody has looked at the notices. {@link Notices#see} writes it. */
@Entity
@Table(name = "notice_seen")
class NoticeSeen {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "notice_id")
    private long noticeId;

    protected NoticeSeen() {
        // for JPA
    }
}
