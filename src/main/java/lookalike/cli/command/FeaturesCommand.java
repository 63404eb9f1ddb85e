package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.image.PixelSize;
import lookalike.search.QueryFeatures;
import lookalike.search.QueryPhoto;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lookalike features}: what the network says about some photos, for other programs. */
@Command(name = "features", header = "Writes what the network says about photos, 2048 numbers each, to a .npy file.")
public final class FeaturesCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("row", "image");

    private final CommandContext session;
    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "The photos, one row of the file each.")
    private List<Path> images;
    @Option(names = "--out", paramLabel = "F.npy", required = true, description = "The file to write.")
    private Path file;
    @Mixin
    private NetworkOption network;
    @Option(names = "--catalogue", paramLabel = "NAME",
            description = "Bring the photos to the resolution of this catalogue's pictures first, as a search does.")
    private String name;
    @Mixin
    private FormatOption format;

    public FeaturesCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (FeatureNetwork opened = open()) {
            QueryFeatures photos = new QueryFeatures(opened, typicalSize(opened));
            List<Feature> features = new ArrayList<>();
            List<List<Object>> rows = new ArrayList<>();
            for (Path image : images) {
                try {
                    features.add(photos.of(QueryPhoto.in(image)));
                    rows.add(List.of(rows.size(), image.toString()));
                } catch (LookalikeException broken) {
                    session.tell(broken);
                }
            }
            if (!features.isEmpty()) {
                FeatureArrayFile.write(file, features);
                session.print(format.format(), Table.list(COLUMNS, rows));
            }
            return features.size() == images.size() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private FeatureNetwork open() throws LookalikeException {
        NetworkAccess access = new NetworkAccess(session);
        if (name == null) {
            return access.open(network.choice());
        }
        try (Catalogue catalogue = session.rooms().shelf().open(name)) {
            return access.open(network.choice(), catalogue);
        }
    }

    private Optional<PixelSize> typicalSize(FeatureNetwork network) throws LookalikeException {
        if (name == null) {
            return Optional.empty();
        }
        Services rooms = session.rooms();
        try (Catalogue catalogue = rooms.shelf().open(name);
                FeatureSnapshot features =
                        FeatureCache.openToRead(rooms.shelf().folder(catalogue.name()), network.identity())) {
            return features.typicalSize();
        }
    }
}
