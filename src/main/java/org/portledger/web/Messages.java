package org.portledger.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;

/** What a page says after something was done or refused. */
final class Messages {

    private Messages() {}

    static void done(String sentence) {
        add(null, FacesMessage.SEVERITY_INFO, sentence);
    }

    static void refused(String sentence) {
        add(null, FacesMessage.SEVERITY_ERROR, sentence);
    }

    /**
     * Says beside a field what is wrong with it, beginning with the name that it has on the page.
     *
     * @param field {@code form:field}; forms give their fields the names that the API gives them
     * @param rule  the rest of a sentence, without full stop: "must have 1 to 80 characters"
     */
    static void refused(String field, String rule) {
        UIComponent component = FacesContext.getCurrentInstance().getViewRoot().findComponent(field);
        if (component instanceof UIInput input) {
            input.setValid(false);
            add(input.getClientId(), FacesMessage.SEVERITY_ERROR, labelOf(input) + " " + rule + ".");
        } else {
            refused(field.substring(field.indexOf(':') + 1) + " " + rule + ".");
        }
    }

    private static Object labelOf(UIInput input) {
        return input.getAttributes().get("label");
    }

    private static void add(String clientId, Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, sentence, sentence));
    }
}
