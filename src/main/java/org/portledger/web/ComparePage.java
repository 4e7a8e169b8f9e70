package org.portledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.portledger.port.Shortened;
import org.portledger.registry.CurrentRegistry;
import org.portledger.report.Comparison;

/** Backs {@code compare.xhtml}: {@code /compare?from=2003-12-01&to=2004-12-01}; without days the last year. */
@Named
@RequestScoped
public class ComparePage {

    /** Of each kind, on the page; the API tells all of them. */
    private static final int ROWS = 500;

    @Inject
    private CurrentRegistry registry;

    @Inject
    private Texts texts;

    @Inject
    @Param
    private String from;

    @Inject
    @Param
    private String to;

    private Comparison comparison;

    /** Compares, or refuses a day that is none. */
    public void load() {
        LocalDate newest = registry.index().registryDay();
        Optional<LocalDate> later = Day.read(to, newest);
        Optional<LocalDate> earlier = Day.read(from, later.orElse(newest).minusYears(1));
        if (earlier.isEmpty() || later.isEmpty()) {
            Refusal.send(400, texts.say("day.refused", Shortened.of(earlier.isEmpty() ? from : to)));
        } else {
            comparison = Comparison.of(registry.index(), earlier.get(), later.get());
        }
    }

    public Comparison getComparison() {
        return comparison;
    }

    public List<Comparison.Kind> getKinds() {
        return Arrays.asList(Comparison.Kind.values());
    }

    /** How many differ in one way. */
    public long count(Comparison.Kind kind) {
        return ofKind(kind).count();
    }

    /** The first that differ in one way; empty if nothing does. */
    public List<Comparison.Difference> of(Comparison.Kind kind) {
        return ofKind(kind).limit(ROWS).toList();
    }

    /** How many the page leaves out. */
    public long more(Comparison.Kind kind) {
        return Math.max(0, count(kind) - ROWS);
    }

    private Stream<Comparison.Difference> ofKind(Comparison.Kind kind) {
        return comparison.differences().stream().filter(difference -> difference.kind() == kind);
    }
}
