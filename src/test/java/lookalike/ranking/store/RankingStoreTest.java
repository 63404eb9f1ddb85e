package lookalike.ranking.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import lookalike.Progress;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.IdentitySpace;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.LabelNetwork;
import lookalike.ranking.LearnedSpace;
import lookalike.ranking.LinearMap;
import lookalike.ranking.LooksSpace;
import lookalike.ranking.PinRule;
import lookalike.ranking.RankingInput;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.RankingVector;
import lookalike.ranking.ScoreWeights;
import lookalike.storage.FolderState;
import lookalike.vector.FloatMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The ranking space beside a catalogue's features")
class RankingStoreTest {

    private static final RankingTraining TRAINING =
            new RankingTraining(9, List.of("kind"), 1.5, RankingTraining.Outcome.LEARNED, .1);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is read as it was written, with a code for each picture that is its vector up to rounding")
    void reads() throws Exception {
        FeatureFolder features = new FeatureFolder(folder);
        features.add(0, 20);
        for (RankingSpace space : List.of(space(true), space(false))) {
            write(features, space);
            try (StoredRanking stored = open(features).orElseThrow()) {
                assertEquals(TRAINING, stored.training());
                assertEquals(space.columns(), stored.space().columns());
                assertEquals(List.of(.1f, .9f), stored.space().nearest());
                assertCodes(stored, features, space, 20);
            }
        }
    }

    @Test
    @DisplayName("gives codes for pictures that came later, and none for those that went")
    void followsTheFeatures() throws Exception {
        FeatureFolder features = new FeatureFolder(folder);
        features.add(0, 20);
        write(features, space(true));
        features.add(20, 30);
        try (var writer = features.writer()) {
            writer.forget(List.of("0.png", "1.png", "2.png", "3.png", "4.png", "5.png", "6.png", "7.png", "8.png"));
            writer.compact();
        }
        FolderState before = FolderState.of(folder);
        try (StoredRanking stored = open(features).orElseThrow()) {
            assertEquals(21, stored.codes().rows());
            assertCodes(stored, features, space(true), 21);
        }
        assertEquals(before, FolderState.of(folder));
    }

    @Test
    @DisplayName("is not there before it is written")
    void none() throws Exception {
        FeatureFolder features = new FeatureFolder(folder);
        features.add(0, 3);
        assertTrue(open(features).isEmpty());
    }

    @Test
    @DisplayName("is not used if any byte of its file was changed, which is told and leaves the file alone")
    void damaged() throws Exception {
        FeatureFolder features = new FeatureFolder(folder);
        features.add(0, 3);
        Path file = write(features, space(true));
        byte[] sound = Files.readAllBytes(file);
        Map<Integer, Class<?>> faults = Map.of(0, RankingException.Foreign.class, 8,
                RankingException.OtherVersion.class, 17, RankingException.CutShort.class, 30,
                RankingException.Damaged.class, sound.length / 2, RankingException.Damaged.class, sound.length - 1,
                RankingException.Damaged.class);
        for (var fault : faults.entrySet()) {
            byte[] damaged = sound.clone();
            damaged[fault.getKey()] ^= 4;
            assertFault(features, file, damaged, fault.getValue());
        }
        assertFault(features, file, Arrays.copyOf(sound, sound.length - 9), RankingException.CutShort.class);
        assertFault(features, file, new byte[0], RankingException.Foreign.class);
    }

    @Test
    @DisplayName("of another model's features is not used")
    void foreign() throws Exception {
        FeatureFolder features = new FeatureFolder(folder);
        features.add(0, 3);
        RankingSpace space = space(false);
        write(features, new RankingSpace("another", space.looks(), space.identity(), space.learned(), space.nearest(),
                space.pin()));
        assertInstanceOf(RankingException.OtherFeatures.class, problem(features));
    }

    @Test
    @DisplayName("takes at most 768 bytes a picture with twelve columns")
    void size() {
        assertTrue(384 + 128 + 4 + RowKeys.LENGTH + Predictions.width(12) <= 768);
    }

    @Test
    @DisplayName("stays open for a reader while a writer replaces it")
    void replaced() throws Exception {
        FeatureFolder features = new FeatureFolder(folder);
        features.add(0, 20);
        write(features, space(true));
        try (StoredRanking old = open(features).orElseThrow()) {
            Path later = write(features, space(false));
            assertCodes(old, features, space(true), 20);
            try (StoredRanking stored = open(features).orElseThrow()) {
                assertEquals(later, stored.path());
            }
        }
    }

    private static void assertFault(FeatureFolder features, Path file, byte[] content, Class<?> type)
            throws Exception {
        Files.write(file, content);
        assertInstanceOf(type, problem(features));
        assertTrue(Files.exists(file));
    }

    private static RankingException problem(FeatureFolder features) throws Exception {
        List<RankingNotice> notices = new ArrayList<>();
        try (FeatureSnapshot snapshot = features.snapshot()) {
            assertTrue(RankingStore.open(snapshot.featureRows(), notices::add).isEmpty());
        }
        return assertInstanceOf(RankingNotice.Unusable.class, notices.getFirst()).problem();
    }

    private static Optional<StoredRanking> open(FeatureFolder features) throws Exception {
        try (FeatureSnapshot snapshot = features.snapshot()) {
            return RankingStore.open(snapshot.featureRows(), notice -> {
                throw new AssertionError(notice);
            });
        }
    }

    private static Path write(FeatureFolder features, RankingSpace space) throws Exception {
        try (FeatureSnapshot snapshot = features.snapshot()) {
            return RankingWriter.write(space, TRAINING, snapshot, Map.of(), Progress.UNWATCHED);
        }
    }

    private static void assertCodes(StoredRanking stored, FeatureFolder features, RankingSpace space, int pictures)
            throws Exception {
        try (FeatureSnapshot snapshot = features.snapshot()) {
            Map<String, Integer> rows = snapshot.rows();
            assertEquals(pictures, rows.size());
            rows.forEach((image, row) -> {
                int i = Integer.parseInt(image.replace(".png", ""));
                RankingVector vector = space.embed(new RankingInput(FeatureFolder.feature(i),
                        PixelDescriptor.of(FeatureFolder.descriptor(i).toBytes())));
                assertNear(vector.looks(), stored.vector(row).looks());
                assertNear(vector.same(), stored.vector(row).same());
                if (space.identity().isPresent()) {
                    assertEquals(1, product(vector.same(), stored.codes().direction(row)) / stored.codes().length(row),
                            .01);
                }
                for (int column = 0; column < space.columns().size(); column++) {
                    assertNear(squared(vector.probabilities().get(column)),
                            stored.vector(row).probabilities().get(column));
                }
            });
        }
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }

    private static float[] squared(float[] probabilities) {
        double sum = product(probabilities, probabilities);
        float[] squared = probabilities.clone();
        for (int i = 0; i < squared.length; i++) {
            squared[i] *= (float) (squared[i] / sum);
        }
        return squared;
    }

    private static void assertNear(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        for (int d = 0; d < expected.length; d++) {
            assertEquals(expected[d], actual[d], .03);
        }
    }

    /** @return a drawn space for the drawn features */
    private static RankingSpace space(boolean isLearned) {
        LooksSpace looks = new LooksSpace(map(FeatureFolder.MODEL.dimension(), 12));
        if (!isLearned) {
            return new RankingSpace(FeatureFolder.MODEL.line(), looks, Optional.empty(), Optional.empty(),
                    List.of(.1f, .9f), new PinRule(1, 2));
        }
        List<LabelColumn> columns = List.of(new LabelColumn("kind", List.of("Shirt", "Ärmel")),
                new LabelColumn("colour", List.of("a", "b", "c")));
        LearnedSpace learned = new LearnedSpace(columns,
                List.of(new LabelNetwork(List.of(map(12 + PixelDescriptor.DIMENSION, 16), map(16, 8)), map(8, 5)),
                        new LabelNetwork(List.of(map(12 + PixelDescriptor.DIMENSION, 4)), map(4, 5))),
                new ScoreWeights(List.of(.3, .2), .1, List.of(true, false), .5));
        FloatMatrix half = map(20, 20).weights();
        IdentitySpace identity =
                new IdentitySpace(small(map(PixelDescriptor.DIMENSION, 8)), half.times(half.transposed()));
        return new RankingSpace(FeatureFolder.MODEL.line(), looks, Optional.of(identity), Optional.of(learned),
                List.of(.1f, .9f), new PinRule(1, 2));
    }

    private static LinearMap map(int inputs, int outputs) {
        SplittableRandom random = new SplittableRandom(inputs);
        float[][] rows = new float[inputs + 1][outputs];
        for (float[] row : rows) {
            for (int i = 0; i < outputs; i++) {
                row[i] = (float) random.nextDouble(-1, 1);
            }
        }
        return new LinearMap(new FloatMatrix(Arrays.copyOf(rows, inputs), outputs), rows[inputs]);
    }

    /** Details are in the unit of the coordinates. */
    private static LinearMap small(LinearMap map) {
        FloatMatrix tenth = FloatMatrix.zeros(map.outputs(), map.outputs());
        for (int i = 0; i < map.outputs(); i++) {
            tenth.values()[i][i] = .05f;
        }
        return new LinearMap(map.weights().times(tenth), tenth.product(map.offset()));
    }
}
