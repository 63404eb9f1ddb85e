package lookalike.service;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.features.resnet.ResNet50Model;
import lookalike.features.resnet.TestModel;
import lookalike.image.ImageTensor;
import lookalike.image.TestPictures;
import lookalike.search.SampleHome;
import lookalike.storage.DataFolder;

/**
 * A data folder with the model and a catalogue of one-coloured products, half of them shirts and half shoes, indexed
 * by mean colours under the model's name, which is fast.
 */
public record IndexedShop(Path folder, CatalogueRepository catalogues, ResNet50Model model) {

    public static final String NAME = "shop";

    /** @param products how many; the last three show what the first three do */
    public static IndexedShop of(Path folder, int products) throws Exception {
        DataFolder home = new DataFolder(folder.resolve("home"));
        SampleHome.link(TestModel.home().model(), home.model());
        IndexedShop shop = new IndexedShop(folder, new CatalogueRepository(home), new ResNet50Model(home));
        Path place = Files.createDirectories(folder.resolve(NAME));
        StringBuilder csv = new StringBuilder("id,category\n");
        for (int i = 0; i < products; i++) {
            Color colour = Color.getHSBColor(i % (products - 3) / (float) products, .8f, .9f);
            Files.write(place.resolve(i + ".png"), TestPictures.file(TestPictures.plain(20, 20, colour), "png"));
            csv.append(i).append(i % 2 == 0 ? ",Shirts\n" : ",Shoes\n");
        }
        Files.writeString(place.resolve("products.csv"), csv);
        try (Catalogue catalogue = shop.catalogues.add(place, Optional.empty(), Optional.of(NAME),
                Progress.UNWATCHED);
                FeatureNetwork network = new ModelStandIn(shop.model.identity(Precision.INT8));
                FeatureWriter writer = FeatureCache.openToWrite(shop.catalogues.folder(NAME), network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
        }
        return shop;
    }

    private record ModelStandIn(ModelIdentity identity) implements FeatureNetwork {

        private static final MeanColours COLOURS = new MeanColours();

        @Override
        public String engine() {
            return COLOURS.engine();
        }

        @Override
        public int preferredBatch() {
            return COLOURS.preferredBatch();
        }

        @Override
        public List<Feature> extract(List<ImageTensor> batch) {
            return COLOURS.extract(batch).stream()
                    .map(feature -> new Feature(Arrays.copyOf(feature.values(), identity.dimension()))).toList();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
