package lookalike.ranking.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.store.RankingException;
import lookalike.ranking.store.RankingNotice;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.store.RankingTraining.Outcome;
import lookalike.ranking.store.StoredRanking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A catalogue's ranking")
class RankingBuilderTest {

    private static final int COUNT = 400;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is learned once, then follows the catalogue, and is learned again when a tenth has changed")
    void followsTheCatalogue() throws Exception {
        DrawnShop shop = new DrawnShop(folder);
        shop.add(0, COUNT, 0);
        RankingTraining training = update(shop).orElseThrow();
        assertEquals(Outcome.LEARNED, training.outcome(), training.toString());
        assertEquals(COUNT, training.pictures());
        Path first = shop.file();
        assertEquals(Optional.empty(), update(shop));
        assertEquals(first, shop.file());
        try (FeatureSnapshot features = shop.snapshot(); StoredRanking ranking = open(features)) {
            assertEquals(List.of("kind", "colour"), ranking.space().columns().stream().map(LabelColumn::name).toList());
            assertPredicted(ranking, features, COUNT);
        }

        shop.remove(0, 10);
        shop.add(COUNT, COUNT + 20, 0);
        assertEquals(Optional.empty(), update(shop));
        try (FeatureSnapshot features = shop.snapshot(); StoredRanking ranking = open(features)) {
            assertEquals(30, ranking.changes());
            assertPredicted(ranking, features, COUNT + 10);
        }

        shop.add(COUNT, COUNT + 20, 24);
        assertTrue(update(shop).isPresent(), "44 of 400 pictures are new, gone or called otherwise");
        assertEquals(Optional.empty(), update(shop));
    }

    private static void assertPredicted(StoredRanking ranking, FeatureSnapshot features, int pictures)
            throws Exception {
        LabelColumn kind = ranking.space().columns().getFirst();
        int right = 0;
        var rows = features.rows();
        assertEquals(pictures, rows.size());
        for (var picture : rows.entrySet()) {
            String name = DrawnShop.kind(Integer.parseInt(picture.getKey().replace(".png", "")));
            int told = ranking.codes().predictions().value(picture.getValue(), 0, 0);
            right += kind.values().get(told).equals(name) ? 1 : 0;
        }
        assertTrue(right > .8 * pictures, right + " of " + pictures);
    }

    @Test
    @DisplayName("that is damaged is told of, and learned again")
    void damaged() throws Exception {
        DrawnShop shop = new DrawnShop(folder);
        shop.add(0, 60, 0);
        assertEquals(Outcome.FEW_PICTURES, update(shop).orElseThrow().outcome());
        byte[] content = Files.readAllBytes(shop.file());
        content[content.length / 2] ^= 1;
        Files.write(shop.file(), content);
        List<RankingNotice> notices = new ArrayList<>();
        try (Catalogue catalogue = shop.read(); FeatureWriter writer = shop.writer()) {
            assertTrue(new RankingBuilder(writer, catalogue).bringUpToDate(notices::add, Progress.UNWATCHED)
                    .isPresent());
        }
        assertInstanceOf(RankingException.Damaged.class,
                assertInstanceOf(RankingNotice.Unusable.class, notices.getFirst()).problem());
        assertEquals(Optional.empty(), update(shop));
    }

    @Test
    @DisplayName("stays as it was when learning is cancelled")
    void cancelled() throws Exception {
        DrawnShop shop = new DrawnShop(folder);
        shop.add(0, 60, 0);
        update(shop);
        byte[] before = Files.readAllBytes(shop.file());
        shop.add(60, 90, 0);
        try (Catalogue catalogue = shop.read(); FeatureWriter writer = shop.writer()) {
            RankingBuilder builder = new RankingBuilder(writer, catalogue);
            assertThrows(CancellationException.class, () -> builder.bringUpToDate(_ -> {}, (done, total) -> false));
            assertThrows(CancellationException.class,
                    () -> builder.bringUpToDate(_ -> {}, (done, total) -> done < total));
        }
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(shop.file())));
    }

    private static Optional<RankingTraining> update(DrawnShop shop) throws Exception {
        try (Catalogue catalogue = shop.read(); FeatureWriter writer = shop.writer()) {
            return new RankingBuilder(writer, catalogue).bringUpToDate(notice -> {
                throw new AssertionError(notice);
            }, Progress.UNWATCHED);
        }
    }

    private static StoredRanking open(FeatureSnapshot features) throws Exception {
        return RankingStore.open(features.featureRows(), notice -> {
            throw new AssertionError(notice);
        }).orElseThrow();
    }
}
