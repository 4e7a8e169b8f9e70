package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.portledger.registry.CurrentRegistry;
import org.portledger.report.ReaderLanguage;
import org.portledger.report.SourceCopy;

/** Backs {@code sources.xhtml}: {@code /sources}. */
@Named
@RequestScoped
public class SourcesPage {

    @Inject
    private CurrentRegistry registry;

    @Inject
    private ReaderLanguage reader;

    /** Newest first. */
    public List<SourceCopy> getCopies() {
        return SourceCopy.all(registry.index(), reader.phrases());
    }
}
