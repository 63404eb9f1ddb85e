package lookalike.catalogue.repository;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.source.FolderImages;
import lookalike.catalogue.source.PicturePlace;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueMeta;
import lookalike.storage.DataFolder;
import lookalike.storage.ProtectedPlace;

/** The user's files that the catalogues of a data folder are read from. */
public final class CatalogueSources {

    private CatalogueSources() {}

    /**
     * @return the folder or zip of each catalogue, and the tables chosen for it or found beside it; without those of
     *     catalogues whose database cannot be read, as where they are is not known
     */
    public static List<ProtectedPlace> of(DataFolder home) {
        if (!Files.isDirectory(home.catalogues())) {
            return List.of();
        }
        List<ProtectedPlace> sources = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.catalogues())) {
            for (Path folder : folders) {
                String name = NameFile.read(folder);
                kept(folder).ifPresent(kept -> {
                    sources.add(new ProtectedPlace(name, kept.location()));
                    above(kept.location()).forEach(table -> sources.add(new ProtectedPlace(name, table)));
                    kept.pictures().flatMap(PicturePlace::path)
                            .ifPresent(pictures -> sources.add(new ProtectedPlace(name, pictures)));
                    kept.csv().ifPresent(table -> sources.add(new ProtectedPlace(name, table)));
                });
            }
        } catch (IOException | DirectoryIteratorException _) {
            // What cannot be listed cannot be written to either.
            return List.copyOf(sources);
        }
        return List.copyOf(sources);
    }

    /** Tables beside a folder that holds only the pictures; they may be read although nobody chose them. */
    private static List<Path> above(Path location) {
        try (FolderImages folder = new FolderImages(location)) {
            return folder.tablesAbove();
        }
    }

    private static Optional<CatalogueMeta> kept(Path folder) {
        try {
            return Catalogue.isIn(folder) ? CatalogueMeta.read(folder) : Optional.empty();
        } catch (CatalogueException _) {
            return Optional.empty();
        }
    }
}
