package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.portledger.port.ServiceName;
import org.portledger.port.Shortened;
import org.portledger.registry.CurrentRegistry;
import org.portledger.report.ReaderLanguage;
import org.portledger.report.ServiceHistory;

/** Backs {@code services.xhtml}: {@code /services/belarc-http}. */
@Named
@RequestScoped
public class ServicePage {

    private static final String BEFORE_NAME = "/services/";

    @Inject
    private CurrentRegistry registry;

    @Inject
    private Texts texts;

    @Inject
    private ReaderLanguage reader;

    private ServiceHistory service;

    /** Finds the service, or says that the registry never had it. */
    public void load() {
        String name = name();
        service = find(name).orElse(null);
        if (service == null) {
            Refusal.send(404, texts.say("services.unknown", Shortened.of(name)));
        }
    }

    /** All that follows in the address: some old names have a slash in them, such as {@code 914c/g}. */
    private static String name() {
        String address = Faces.getRequestURI();
        int at = address.indexOf(BEFORE_NAME);
        return at < 0 ? "" : URLDecoder.decode(address.substring(at + BEFORE_NAME.length()), StandardCharsets.UTF_8);
    }

    private Optional<ServiceHistory> find(String name) {
        try {
            return ServiceHistory.of(registry.index(), new ServiceName(name), reader.phrases());
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    public ServiceHistory getService() {
        return service;
    }
}
