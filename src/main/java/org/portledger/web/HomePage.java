package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.portledger.registry.CurrentRegistry;
import org.portledger.report.Change;
import org.portledger.report.ChangeQuery;
import org.portledger.report.Changes;
import org.portledger.report.ReaderLanguage;

/** Backs {@code home.xhtml}. */
@Named
@RequestScoped
public class HomePage {

    private static final int LATEST = 8;

    @Inject
    private CurrentRegistry registry;

    @Inject
    private ReaderLanguage reader;

    /** What happened last in the registry. */
    public List<Change> getChanges() {
        return Changes.of(registry.index(), ChangeQuery.ALL, null, LATEST, reader.phrases())
                .changes();
    }
}
