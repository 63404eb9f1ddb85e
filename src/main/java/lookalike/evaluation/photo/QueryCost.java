package lookalike.evaluation.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.image.Detail;
import lookalike.image.RgbImage;
import lookalike.search.RankingOptions;
import lookalike.search.SearchResult;

/**
 * Times queries by photo, from pixels to products, ranked and searched in several ways that take turns on every photo:
 * the speed of machines drifts, so only ratios and differences within one run are reliable.
 */
public final class QueryCost {

    private static final int K = 5;

    private final PhotoSample sample;
    private final Detail detail;
    private final List<Way> ways;

    /**
     * One way to answer.
     *
     * @param index {@code exact} or {@code forest}
     * @param exact number of the way that compares all products by the same ranking
     */
    public record Way(String index, PhotoSearch search, RankingOptions options, int exact) {}

    /**
     * @param detail of the catalogue's pictures
     * @param ways to compare; the first one is raw exact search
     */
    public QueryCost(PhotoSample sample, Detail detail, List<Way> ways) {
        this.sample = sample;
        this.detail = detail;
        this.ways = List.copyOf(ways);
    }

    /**
     * @param rounds how often each photo is searched with; the first round warms up and does not count
     * @param progress told searches done and all of them
     * @return a line for each way; none if no product was drawn
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public List<QueryCostLine> run(int rounds, Progress progress) throws LookalikeException {
        List<List<SearchResult>> results = new ArrayList<>();
        ways.forEach(_ -> results.add(new ArrayList<>()));
        long all = (long) (rounds + 1) * sample.items().size() * ways.size();
        long done = 0;
        try (ImageSource images = sample.catalogue().openImages()) {
            for (int round = 0; round <= rounds; round++) {
                for (int item : sample.items()) {
                    RgbImage photo = sample.picture(images, item, detail);
                    for (int way = 0; way < ways.size(); way++) {
                        progress.reachedOrCancel(done++, all);
                        SearchResult result = ways.get(way).search().find(photo, K, ways.get(way).options());
                        if (round > 0) {
                            results.get(way).add(result);
                        }
                    }
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("pictures of a catalogue could not be closed", problem);
        }
        progress.reachedOrCancel(all, all);
        return sample.items().isEmpty() ? List.of()
                : IntStream.range(0, ways.size()).mapToObj(way -> line(way, results)).toList();
    }

    private QueryCostLine line(int way, List<List<SearchResult>> results) {
        List<SearchResult> own = results.get(way);
        double[] more = IntStream.range(0, own.size())
                .mapToDouble(i -> whole(own.get(i)) - whole(results.getFirst().get(i))).toArray();
        return new QueryCostLine(own.getFirst().method().toString(), ways.get(way).index(),
                median(own, result -> result.timing().decode()), median(own, result -> result.timing().extract()),
                median(own, result -> result.timing().search()), median(more),
                agreement(own, results.get(ways.get(way).exact())));
    }

    private static double whole(SearchResult result) {
        return result.timing().decode() + result.timing().extract() + result.timing().search();
    }

    private static double median(List<SearchResult> results, ToDoubleFunction<SearchResult> value) {
        return median(results.stream().mapToDouble(value).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double agreement(List<SearchResult> found, List<SearchResult> exact) {
        long same = 0;
        long places = 0;
        for (int query = 0; query < found.size(); query++) {
            List<String> one = ids(found.get(query));
            List<String> other = ids(exact.get(query));
            places += other.size();
            same += IntStream.range(0, Math.min(one.size(), other.size()))
                    .filter(rank -> one.get(rank).equals(other.get(rank))).count();
        }
        return places == 0 ? 1 : (double) same / places;
    }

    private static List<String> ids(SearchResult result) {
        return result.matches().stream().map(match -> match.product().id()).toList();
    }
}
