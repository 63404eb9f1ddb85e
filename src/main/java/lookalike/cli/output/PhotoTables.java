package lookalike.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import lookalike.evaluation.photo.QueryCostLine;
import lookalike.evaluation.photo.SpoiltPhotoFigures;
import lookalike.service.evaluation.RankingCost;

/** What was measured with photos, as tables. */
public final class PhotoTables {

    private PhotoTables() {}

    /** @return a row for each flaw and ranking */
    public static Table spoilt(List<SpoiltPhotoFigures> figures, OutputFormat format) {
        DoubleFunction<Object> number = number(format);
        List<List<Object>> rows = new ArrayList<>();
        for (SpoiltPhotoFigures each : figures) {
            rows.add(List.of(each.flaw().toString(), each.method().toString(), each.photos(),
                    number.apply(each.first().value()), number.apply(each.first().low()),
                    number.apply(each.first().high()), number.apply(each.within().value())));
        }
        return Table.list(List.of("photo", "ranking", "photos", "first", "from", "to", "within five"), rows);
    }

    /** @return a row for each way to search */
    public static Table cost(RankingCost cost, OutputFormat format) {
        DoubleFunction<Object> number = number(format);
        List<List<Object>> rows = new ArrayList<>();
        for (QueryCostLine line : cost.lines()) {
            rows.add(List.of(line.ranking(), line.index(), number.apply(line.decode()), number.apply(line.extract()),
                    number.apply(line.search()), number.apply(line.whole()), number.apply(line.more()),
                    number.apply(line.whole() / cost.lines().getFirst().whole()), number.apply(line.agreement())));
        }
        return Table.list(List.of("ranking", "index", "decode ms", "extract ms", "search ms", "whole ms", "more ms",
                "ratio", "agreement@5"), rows);
    }

    /** @return what it costs to keep and to train, in sentences */
    public static String sentence(RankingCost cost) {
        return cost.training().map(training -> String.format(Locale.ROOT,
                "%,d pictures; the ranking keeps %.0f bytes each (the features %,d) and was trained on %,d pictures in "
                        + "%.1f seconds.",
                cost.pictures(), cost.rankingBytes(), cost.featureBytes(),
                training.pictures(), training.seconds()))
                .orElseGet(() -> String.format(Locale.ROOT, "%,d pictures; the catalogue has no ranking yet, which "
                        + "'lookalike index' trains.", cost.pictures()));
    }

    private static DoubleFunction<Object> number(OutputFormat format) {
        return format == OutputFormat.TABLE ? EvaluationOutput::rounded : Double::valueOf;
    }
}
