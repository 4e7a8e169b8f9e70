package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.cdi.Param;
import org.portledger.registry.CurrentRegistry;
import org.portledger.registry.RegistryIndex;
import org.portledger.report.PortSearch;
import org.portledger.report.ReaderLanguage;

/** Backs {@code search.xhtml}: {@code /search?q=belarc}. A text that is a port leads straight to its page. */
@Named
@RequestScoped
public class SearchPage {

    /** Characters; the search box takes no more. */
    private static final int MAX_LENGTH = 200;

    @Inject
    private CurrentRegistry registry;

    @Inject
    private Texts texts;

    @Inject
    private Addresses address;

    @Inject
    private ReaderLanguage reader;

    @Inject
    @Param(name = "q")
    private String query;

    private PortSearch found;

    /** Looks, and goes on to the port's page where the text is one. */
    public void load() throws IOException {
        String text = query == null ? "" : query.strip();
        if (text.length() > MAX_LENGTH) {
            Refusal.send(400, texts.say("search.too-long", text.length(), MAX_LENGTH));
            return;
        }
        RegistryIndex index = registry.index();
        found = PortSearch.of(index, text, index.registryDay(), reader.phrases());
        if (found.isPort()) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(address.of("/ports/" + found.number()));
        }
    }

    public String getQuery() {
        return query;
    }

    public PortSearch getFound() {
        return found;
    }
}
