package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.portledger.audit.Verdict;
import org.portledger.port.Port;
import org.portledger.report.CheckedListener;
import org.portledger.report.CheckedPaste;
import org.portledger.report.PasteCheck;
import org.portledger.report.ReaderLanguage;

/** Backs {@code check.xhtml}: an empty box at first, and the verdicts once something was pasted into it. */
@Named
@RequestScoped
public class CheckPage {

    private static final int KIBI = 1024;

    @Inject
    private PasteCheck check;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Texts texts;

    @Inject
    @Param
    private String text;

    @Inject
    @Param
    private String port;

    private CheckedPaste checked;

    /** Judges what was pasted, or refuses what is too long. */
    public void load() {
        if (text == null) {
            return;
        }
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-store");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > PasteCheck.MAX_BYTES) {
            Refusal.send(413, texts.say("check.too-large", getLimit()));
            return;
        }
        checked = check.check(bytes, getFirst(), reader.phrases());
    }

    /** Null until something was pasted. */
    public CheckedPaste getChecked() {
        return checked;
    }

    /** What was pasted, so that it can be mended. */
    public String getText() {
        return text;
    }

    /** The number of the port whose page led here; null for none. */
    public Integer getFirst() {
        try {
            return port == null || port.isEmpty() ? null : Port.parseNumber(port);
        } catch (IllegalArgumentException noPort) {
            return null;
        }
    }

    /** KiB of the longest text. */
    public int getLimit() {
        return PasteCheck.MAX_BYTES / KIBI;
    }

    /** From where a listener can be reached, with its addresses. */
    public String bound(CheckedListener listener) {
        return listener.exposure() == null
                ? listener.bind()
                : texts.say("check.bound." + listener.exposure(), listener.bind());
    }

    /** A verdict in the reader's language. */
    public String word(Verdict verdict) {
        return texts.say("check.verdict." + verdict);
    }

    /** The lines that could not be used; an empty text for none. */
    public String getLeftOut() {
        List<String> lines =
                checked.leftOut().stream().map(line -> Long.toString(line)).toList();
        return texts.list(lines);
    }
}
