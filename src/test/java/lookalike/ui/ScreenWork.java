package lookalike.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.search.SampleHome;
import lookalike.service.IndexRequest;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.ui.drop.DroppedContent;

/**
 * What one screen works with: a folder of its own, photos in it, and the windows that it opens. Closing it closes them,
 * also those of a screen that failed half-way.
 */
final class ScreenWork implements AutoCloseable {

    private final Path folder;

    /** @param folder for this screen alone, so that no screen finds what another one left; made */
    ScreenWork(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("photos"));
        for (int i = 0; i < 5; i++) {
            Files.write(folder.resolve("photos/photo-" + i + ".png"), DrawnPictures.shirt(i + 2, 600, 800));
        }
    }

    /** Opens a window over fake catalogues. */
    OpenWindow open(PretendServices services) throws TimeoutException {
        return OpenWindow.over(services, folder);
    }

    /** Opens a window on the real thing: the sample catalogue, indexed and learned from, and the network. */
    OpenWindow openSample() throws Exception {
        return OpenWindow.onReal(indexedSample(), SampleHome.sample(), SampleHome.photos());
    }

    /** @return a data folder in which a window has nothing left to do */
    private static synchronized DataFolder indexedSample() throws Exception {
        Path place = Path.of("target", "screens-home");
        DataFolder home = Files.isDirectory(place) ? new DataFolder(place) : SampleHome.withoutForest(place);
        try (Services services = Services.of(home, new ResNet50Model(home), "0.1.0", (_, _) -> "")) {
            services.catalogues().index(SampleHome.CATALOGUE, IndexRequest.asRead(NetworkChoice.FREE),
                    JobMonitor.UNWATCHED);
        }
        return home;
    }

    /** @return a folder of that name with the pictures and the table of the sample catalogue */
    Path copyOfSample(String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.walk(SampleHome.sample())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SampleHome.sample().relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    /** @return the data folder of windows over fake catalogues */
    DataFolder home() {
        return new DataFolder(folder.resolve("home"));
    }

    /** @return the folder of photos to search with */
    Path photos() {
        return folder.resolve("photos");
    }

    /** @return a photo to search with */
    DroppedContent photo() {
        return new DroppedContent.Photos(List.of(folder.resolve("photos/photo-3.png")));
    }

    /** @return a photo's name on a file that is none */
    DroppedContent noPhoto() throws IOException {
        return new DroppedContent.Photos(List.of(Files.writeString(photos().resolve("notes.jpg"), "no picture")));
    }

    @Override
    public void close() throws TimeoutException {
        OpenWindow.closeAll();
    }
}
