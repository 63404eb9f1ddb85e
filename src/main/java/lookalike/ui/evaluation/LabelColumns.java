package lookalike.ui.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.TableSummary;
import lookalike.service.CatalogueInfo;
import lookalike.service.RankingInfo;

/** The columns by which an evaluation can judge results, the best first. */
final class LabelColumns {

    /** What these say tells nothing of what a product is. */
    private static final Set<String> UNFIT = Set.of(ColumnRole.PICTURE.word(), ColumnRole.ID.word(),
            ColumnRole.NAME.word(), ColumnRole.URL.word(), ColumnRole.DESCRIPTION.word(), ColumnRole.GROUP.word(),
            ColumnRole.CURRENCY.word());

    private LabelColumns() {}

    /**
     * @param learned what was learned from the catalogue
     * @return the column of categories first, then the columns that were learned, then the others in their order
     */
    static List<String> of(CatalogueInfo info, Optional<RankingInfo> learned) {
        Set<String> unfit = info.table().stream().flatMap(table -> table.columns().stream())
                .filter(column -> UNFIT.contains(column.meaning())).map(TableSummary.Meaning::header)
                .collect(Collectors.toSet());
        Optional<String> category = info.header(ColumnRole.CATEGORY);
        List<String> weighty = learned.map(RankingInfo::columns).orElse(List.of());
        return info.groupings().stream().filter(column -> !unfit.contains(column))
                .sorted(Comparator.comparingInt(column -> category.filter(column::equals).isPresent() ? -1
                        : weighty.contains(column) ? weighty.indexOf(column) : Integer.MAX_VALUE))
                .toList();
    }
}
