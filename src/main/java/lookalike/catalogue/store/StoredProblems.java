package lookalike.catalogue.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lookalike.Fact;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.SkipReason;
import lookalike.storage.StoredFact;

/** The items that were skipped when a catalogue was read. */
final class StoredProblems {

    /** Up to so many reasons of one kind are told one by one. */
    private static final int FEW_REASONS = 4;

    private StoredProblems() {}

    /** @return all of them, kind by kind */
    static List<CatalogueProblem> all(CatalogueDatabase database) throws CatalogueException {
        List<CatalogueProblem> problems = database.query("SELECT kind, place, reason FROM problem ORDER BY number",
                List.of(), row -> new CatalogueProblem(CatalogueProblem.Kind.valueOf(row.getString(1)),
                        row.getString(2), reason(row.getString(3))));
        return problems.stream().sorted(Comparator.comparing(CatalogueProblem::kind)).toList();
    }

    /** @return how many there are, by kind and, where a kind has few reasons, by reason */
    static List<ProblemGroup> groups(CatalogueDatabase database) throws CatalogueException {
        List<ProblemGroup> groups = database.query("""
                SELECT kind, CASE WHEN reasons <= ? THEN reason END AS why, count(*) AS items
                FROM problem JOIN (SELECT kind AS k, count(DISTINCT reason) AS reasons FROM problem GROUP BY kind)
                    ON kind = k
                GROUP BY kind, why ORDER BY items DESC, why""", List.of(FEW_REASONS),
                row -> new ProblemGroup(CatalogueProblem.Kind.valueOf(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).map(StoredProblems::reason), row.getInt(3)));
        return groups.stream().sorted(Comparator.comparing(ProblemGroup::kind)).toList();
    }

    /** Databases of version 1 hold English clauses, which are shown as they are until the catalogue is read again. */
    private static Fact reason(String stored) {
        return StoredFact.read(stored).<Fact>map(fact -> fact).orElseGet(() -> new SkipReason.AsTold(stored));
    }
}
