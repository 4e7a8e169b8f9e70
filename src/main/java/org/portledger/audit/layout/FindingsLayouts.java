package org.portledger.audit.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.portledger.account.Caller;
import org.portledger.account.NotSignedInException;
import org.portledger.audit.query.FindingSort;

/**
 * How the caller wants lists of findings to look, wherever the caller signs in. Each public method is one transaction; all
 * throw {@link NotSignedInException}.
 */
@ApplicationScoped
@Transactional
public class FindingsLayouts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** The caller's; {@link FindingsLayout#DEFAULT} if the caller never chose. */
    public FindingsLayout own() {
        @SuppressWarnings("unchecked")
        List<Tuple> kept = em.createNativeQuery(
                        "select columns, density, sort, ascending from findings_layout where account_id = :caller",
                        Tuple.class)
                .setParameter("caller", caller.account().getId())
                .getResultList();
        return kept.stream().map(FindingsLayouts::read).findFirst().orElse(FindingsLayout.DEFAULT);
    }

    private static FindingsLayout read(Tuple row) {
        return FindingsLayout.read(
                List.of(row.get("columns", String[].class)),
                row.get("density", String.class),
                row.get("sort", String.class),
                row.get("ascending", Boolean.class));
    }

    /** Keeps a layout in place of the caller's last one. */
    public void keep(FindingsLayout layout) {
        em.createNativeQuery("""
                        insert into findings_layout (account_id, columns, density, sort, ascending)
                        values (:caller, :columns, :density, :sort, :ascending)
                        on conflict (account_id) do update
                        set columns = excluded.columns, density = excluded.density, sort = excluded.sort,
                            ascending = excluded.ascending
                        """)
                .setParameter("caller", caller.account().getId())
                .setParameter(
                        "columns", layout.columns().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("density", layout.density().name())
                .setParameter("sort", layout.sort().name())
                .setParameter("ascending", layout.ascending())
                .executeUpdate();
    }

    /** Keeps only the order of rows; the rest stays as the caller has it. */
    public void sortBy(FindingSort sort, boolean ascending) {
        keep(own().sortedBy(sort, ascending));
    }
}
