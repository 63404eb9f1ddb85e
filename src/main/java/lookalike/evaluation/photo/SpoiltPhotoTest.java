package lookalike.evaluation.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.evaluation.measures.Bootstrap;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.retrieval.SeededRandom;
import lookalike.image.Detail;
import lookalike.image.RgbImage;
import lookalike.image.spoilt.PhotoFlaw;
import lookalike.search.RankingOptions;
import lookalike.search.SearchResult;

/**
 * Searches with spoilt copies of products' own pictures, and counts how often the product itself comes first. The
 * products are in the catalogue, as they are for a user who has one in hand; no copy of them must have been trained on.
 */
public final class SpoiltPhotoTest {

    private static final int K = 5;
    private static final int RESAMPLES = 1000;
    private static final double CONFIDENCE = 0.95;

    private final PhotoSample sample;
    private final Detail detail;
    private final PhotoSearch search;
    private final long seed;

    /**
     * @param sample of products of which no copy was trained on
     * @param detail of the catalogue's pictures
     * @param seed of the bootstrap
     */
    public SpoiltPhotoTest(PhotoSample sample, Detail detail, PhotoSearch search, long seed) {
        this.sample = sample;
        this.detail = detail;
        this.search = search;
        this.seed = seed;
    }

    /**
     * @param rankings to compare
     * @param progress told searches done and all of them
     * @return figures for each flaw and ranking; none if no product was drawn
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public List<SpoiltPhotoFigures> run(List<RankingOptions> rankings, Progress progress) throws LookalikeException {
        List<SpoiltPhotoFigures> figures = new ArrayList<>();
        long all = (long) PhotoFlaw.values().length * rankings.size() * sample.items().size();
        long done = 0;
        try (ImageSource images = sample.catalogue().openImages()) {
            for (PhotoFlaw flaw : PhotoFlaw.values()) {
                List<List<SearchResult>> results = new ArrayList<>();
                rankings.forEach(_ -> results.add(new ArrayList<>()));
                for (int item : sample.items()) {
                    RgbImage photo = flaw.of(sample.picture(images, item, detail));
                    for (int ranking = 0; ranking < rankings.size(); ranking++) {
                        progress.reachedOrCancel(done++, all);
                        results.get(ranking).add(search.find(photo, K, rankings.get(ranking)));
                    }
                }
                results.stream().filter(each -> !each.isEmpty()).forEach(each -> figures.add(figures(flaw, each)));
            }
            progress.reachedOrCancel(all, all);
            return figures;
        } catch (IOException problem) {
            throw new UncheckedIOException("pictures of a catalogue could not be closed", problem);
        }
    }

    private SpoiltPhotoFigures figures(PhotoFlaw flaw, List<SearchResult> results) {
        double[][] values = new double[results.size()][];
        for (int i = 0; i < values.length; i++) {
            int rank = rank(results.get(i), sample.catalogue().id(sample.items().get(i)));
            values[i] = new double[] {rank == 0 ? 1 : 0, rank >= 0 ? 1 : 0};
        }
        List<Estimate> estimates = new Bootstrap(number -> SeededRandom.of(seed, "spoilt photos", number), RESAMPLES,
                CONFIDENCE).of(values, new int[values.length]).micro();
        return new SpoiltPhotoFigures(flaw, results.getFirst().method(), values.length, estimates.getFirst(),
                estimates.getLast());
    }

    /** @return from 0; -1 if it is not there */
    private static int rank(SearchResult result, String id) {
        for (int i = 0; i < result.matches().size(); i++) {
            if (result.matches().get(i).product().id().equals(id) || result.matches().get(i).twins().contains(id)) {
                return i;
            }
        }
        return -1;
    }
}
