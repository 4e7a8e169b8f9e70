package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;

/**
 * Why a request gets an error page ({@code WEB-INF/errors}) instead of what it asked for.
 * The server's own messages ("Not Found") say nothing that the page does not, so only ours are shown.
 */
@Named
@RequestScoped
public class Refusal {

    private static final String REASON = Refusal.class.getName() + ".reason";

    /**
     * Answers with the error page of {@code status} instead of the page at hand.
     *
     * @param reason one sentence that says what is wrong and where
     */
    static void send(int status, String reason) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.getRequestMap().put(REASON, reason);
        try {
            external.responseSendError(status, reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /**
     * What the address of a page names; answers with the page of error 404 if it names nothing that the visitor may see.
     *
     * @param noun   what is looked for, such as "audit"
     * @param id     from the address; null if there is no number in it
     * @param lookUp throws {@link NoSuchElementException}, saying what there is not
     * @return null if there is no such thing, and the answer is sent
     */
    static <T> T found(String noun, Long id, LongFunction<T> lookUp) {
        try {
            if (id != null) {
                return lookUp.apply(id);
            }
            send(404, "The address names no " + noun + ".");
        } catch (NoSuchElementException e) {
            send(404, e.getMessage() + ".");
        }
        return null;
    }

    /** What a page said, or the message of the exception that led here; null where the server itself refused. */
    public String getReason() {
        Map<String, Object> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
        if (request.get(REASON) instanceof String reason) {
            return reason;
        }
        return request.get("jakarta.servlet.error.exception") instanceof Throwable thrown
                ? rootOf(thrown).getMessage()
                : null;
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
