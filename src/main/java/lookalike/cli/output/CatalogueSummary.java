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
import lookalike.ranking.store.RankingTraining;
import lookalike.service.CatalogueInfo;
import lookalike.service.RankingInfo;
import org.jspecify.annotations.Nullable;

/** A catalogue as one record for people and programs. */
public final class CatalogueSummary {

    private static final List<String> COLUMNS = List.of("name", "location", "products", "pictures", "twins",
            "joined rows", "problems", "columns");
    private static final List<String> PREVIEW =
            List.of("products", "pictures", "twins", "joined rows", "problems", "columns");
    private static final List<String> INDEX = List.of("int8 features", "float features", "index", "chosen as",
            "recall", "recall at", "exact ms", "forest ms");
    private static final List<String> RANKING = List.of("ranking", "learned columns", "dimensions of looks",
            "dimensions of details", "bytes a picture");

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
     * @param ranking what was learned for ranking; empty if nothing was
     * @return the record, including how the catalogue is searched; null for what is unknown or was not measured
     */
    public static Table of(CatalogueInfo catalogue, Optional<IndexDecision> decision,
            Optional<RankingInfo> ranking) {
        List<Object> cells = cells(catalogue);
        cells.addAll(TableFacts.cells(catalogue.table()));
        cells.add(catalogue.features().getOrDefault(Precision.INT8, 0));
        cells.add(catalogue.features().getOrDefault(Precision.FLOAT, 0));
        cells.addAll(decision.map(CatalogueSummary::cells)
                .orElseGet(() -> Arrays.asList(new Object[INDEX.size() - 2])));
        cells.addAll(ranking.map(CatalogueSummary::cells)
                .orElseGet(() -> Arrays.asList(new Object[RANKING.size()])));
        return Table.record(Stream.of(COLUMNS, TableFacts.COLUMNS, INDEX, RANKING).flatMap(List::stream).toList(),
                cells.toArray());
    }

    private static List<Object> cells(RankingInfo ranking) {
        return List.of(inWords(ranking.training().outcome()), ranking.columns(), ranking.looks(), ranking.details(),
                ranking.pictureBytes());
    }

    /** @return what the ranking was learned from, or why from nothing */
    static String inWords(RankingTraining.Outcome outcome) {
        return switch (outcome) {
            case LEARNED -> "looks and columns";
            case FEW_PICTURES -> "looks; there are too few pictures to learn from";
            case NO_COLUMNS -> "looks; no column groups enough products";
            case NO_GAIN -> "looks; the columns say nothing about pictures";
        };
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
