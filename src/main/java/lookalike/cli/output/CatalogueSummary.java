package lookalike.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.catalogue.CataloguePreview;
import lookalike.cli.text.CommandLineMessages;
import lookalike.features.Precision;
import lookalike.index.catalogue.IndexDecision;
import lookalike.service.CatalogueInfo;
import org.jspecify.annotations.Nullable;

/** A catalogue as one record for people and programs. */
public final class CatalogueSummary {

    private static final List<String> COLUMNS = List.of("name", "location", "products", "pictures", "twins",
            "joined rows", "problems", "columns");
    private static final List<String> PREVIEW =
            List.of("products", "pictures", "twins", "joined rows", "problems", "columns");
    private static final List<String> INDEX = List.of("int8 features", "float features", "index", "chosen as",
            "recall", "recall at", "exact ms", "forest ms");

    private CatalogueSummary() {}

    public static Table of(CatalogueInfo catalogue) {
        List<Object> cells = cells(catalogue);
        cells.addAll(TableFacts.cells(catalogue.table()));
        return Table.record(Stream.concat(COLUMNS.stream(), TableFacts.COLUMNS.stream()).toList(), cells.toArray());
    }

    /** @return what adding would give */
    public static Table of(CataloguePreview preview) {
        List<Object> cells = new ArrayList<>(List.of(preview.counts().products(), preview.counts().pictures(),
                preview.counts().twins(), preview.counts().joinedRows(), preview.skipped().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> CommandLineMessages.sentence(each.getKey()) + " " + each.getValue()).toList(),
                preview.columns().stream().map(CataloguePreview.Column::header).toList()));
        cells.addAll(TableFacts.cells(preview.table()));
        return Table.record(Stream.concat(PREVIEW.stream(), TableFacts.COLUMNS.stream()).toList(), cells.toArray());
    }

    /**
     * @param decision which search answers; empty if the catalogue is not indexed
     * @return the record, including how the catalogue is searched; null for what is unknown or was not measured
     */
    public static Table of(CatalogueInfo catalogue, Optional<IndexDecision> decision) {
        List<Object> cells = cells(catalogue);
        cells.addAll(TableFacts.cells(catalogue.table()));
        cells.add(catalogue.features().getOrDefault(Precision.INT8, 0));
        cells.add(catalogue.features().getOrDefault(Precision.FLOAT, 0));
        cells.addAll(decision.map(CatalogueSummary::cells)
                .orElseGet(() -> Arrays.asList(new Object[INDEX.size() - 2])));
        return Table.record(Stream.of(COLUMNS, TableFacts.COLUMNS, INDEX).flatMap(List::stream).toList(),
                cells.toArray());
    }

    private static List<Object> cells(CatalogueInfo catalogue) {
        return new ArrayList<>(List.of(catalogue.name(), catalogue.location().toString(), catalogue.products(),
                catalogue.counts().pictures(), catalogue.counts().twins(), catalogue.counts().joinedRows(),
                catalogue.problems(), catalogue.columns()));
    }

    private static List<Object> cells(IndexDecision decision) {
        return Arrays.asList(decision.search().name().toLowerCase(Locale.ROOT), inWords(decision.reason()),
                known(decision.recall()), decision.recallAt() > 0 ? decision.recallAt() : null,
                known(decision.exactMilliseconds()), known(decision.forestMilliseconds()));
    }

    private static String inWords(IndexDecision.Reason reason) {
        return switch (reason) {
            case NO_FOREST -> "there is no forest";
            case FEW_ITEMS -> "there are few products";
            case MEASURED -> "it was faster when the forest was grown";
            case BY_SIZE -> "nothing was measured; by the number of products";
            case REQUESTED -> "it was asked for";
        };
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
