package lookalike.catalogue.store;

import java.util.Optional;
import lookalike.Fact;
import lookalike.catalogue.CatalogueProblem;

/**
 * Items of a catalogue that were skipped for the same reason.
 *
 * @param kind of problem
 * @param reason that all of them share; empty if items of this kind were skipped for many reasons
 * @param items how many
 */
public record ProblemGroup(CatalogueProblem.Kind kind, Optional<Fact> reason, int items) {}
