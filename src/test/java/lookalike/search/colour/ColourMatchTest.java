package lookalike.search.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.NamedColours;
import lookalike.ranking.LabelColumn;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColourMatchTest {

    private static final List<Color> CLOTHS = List.of(new Color(0x232C4D), new Color(0x2B55A5), new Color(0xC9202F),
            new Color(0xF7F7F5));
    private static final LabelColumn COLOURS =
            new LabelColumn("colour", List.of("Red", "Navy Blue", "Multi", "White"));
    private static final LabelColumn KINDS = new LabelColumn("kind", List.of("Shirt", "Rose", "Dress", "Skirt"));

    @TempDir
    private Path folder;

    private static LabColour colour(String name) {
        return new NamedColours().parse(name).orElseThrow();
    }

    private ItemPalettes palettes() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < CLOTHS.size(); i++) {
            Files.write(folder.resolve("shop/" + i + ".png"),
                    TestPictures.file(TestPictures.plain(30, 40, CLOTHS.get(i)), "png"));
        }
        MeanColours network = new MeanColours();
        CatalogueRepository shelf = new CatalogueRepository(new DataFolder(folder.resolve("home")));
        try (Catalogue catalogue =
                shelf.add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(shelf.folder("shop"), network.identity())) {
            assertTrue(ItemPalettes.read(catalogue, shelf.folder("shop")).isEmpty());
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            return ItemPalettes.read(catalogue, shelf.folder("shop"));
        }
    }

    @Test
    @DisplayName("the colour asked for costs nothing, the others the more, the more they differ")
    void ranksByDifference() throws Exception {
        ColourMatch match = ColourMatch.of(colour("navy"), palettes(), List.of());
        double[] parts = IntStream.range(0, CLOTHS.size()).mapToDouble(match::part).toArray();
        assertEquals(0, parts[0], .1);
        for (int i = 1; i < parts.length; i++) {
            assertTrue(parts[i] < parts[i - 1] && parts[i] > -1, "item " + i + ": " + parts[i]);
        }
        assertEquals(-1, match.part(99));
    }

    @Test
    @DisplayName("in a column of colours, those like the colour asked for take the place of the photo's")
    void correctsColumnsOfColours() throws Exception {
        float[] kinds = {.25f, .25f, .25f, .25f};
        ItemPalettes palettes = palettes();
        ColourMatch match = ColourMatch.of(colour("dunkelblau"), palettes, List.of(KINDS, COLOURS));
        List<float[]> corrected = match.corrected(List.of(kinds, new float[] {1, 0, 0, 0}));
        assertArrayEquals(kinds, corrected.getFirst());
        assertArrayEquals(new float[] {0, 1, 0, 0}, corrected.getLast(), 1e-3f);
        assertEquals(ColourMatch.of(colour("navy"), palettes, List.of()).part(2) / 2, match.part(2), 1e-9);
    }

    @Test
    @DisplayName("a colour that no value of the catalogue means is left to the pictures")
    void leavesUnknownColoursAlone() throws Exception {
        float[] colours = {1, 0, 0, 0};
        ColourMatch match = ColourMatch.of(colour("neon green"), palettes(), List.of(COLOURS));
        assertArrayEquals(colours, match.corrected(List.of(colours)).getFirst());
    }
}
