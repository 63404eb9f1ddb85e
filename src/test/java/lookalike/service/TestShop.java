package lookalike.service;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.catalogue.ColumnMapping;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.features.resnet.TestModel;
import lookalike.image.TestPictures;
import lookalike.search.SampleHome;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;

/**
 * A folder of products with one file that is no picture, and the services of a data folder with the real network.
 *
 * @param place the folder of products
 * @param services of a data folder beside it
 */
record TestShop(Path place, Services services) {

    static final String NAME = "shop";
    /** Products with a picture that can be read; the last two show the same. */
    static final int READABLE = 7;

    static TestShop in(Path folder) throws Exception {
        DataFolder home = new DataFolder(folder.resolve("home"));
        SampleHome.link(TestModel.home().model(), home.model());
        Path place = Files.createDirectories(folder.resolve(NAME));
        StringBuilder csv = new StringBuilder("id,category,image\n");
        for (int i = 0; i < READABLE; i++) {
            draw(place, i, Math.min(i, READABLE - 2));
            csv.append("%d,%s,%d.png\n".formatted(i, i % 2 == 0 ? "Shirts" : "Shoes", i));
        }
        Files.writeString(place.resolve("broken.png"), "no picture");
        Files.writeString(place.resolve("products.csv"), csv.append("broken,Shoes,broken.png\n"));
        return new TestShop(place, Services.of(home, new ResNet50Model(home), "1.2.3", (_, _) -> "evaluate"));
    }

    /** Draws the picture {@code number}.png. */
    static void draw(Path place, int number, int look) throws IOException {
        Files.write(place.resolve(number + ".png"), TestPictures.file(TestPictures.plain(60 + look, 80,
                Color.getHSBColor(look / (float) READABLE, .8f, .9f)), "png"));
    }

    /** Reads and indexes the products. */
    IndexReport index() throws Exception {
        services.catalogues().add(AddRequest.of(place, ColumnMapping.USUAL),
                JobMonitor.UNWATCHED);
        return services.catalogues().index(NAME, IndexRequest.asRead(NetworkChoice.FREE),
                JobMonitor.UNWATCHED);
    }
}
