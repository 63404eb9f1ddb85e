package lookalike.catalogue.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;

/** A small test catalogue. Its pictures are a few bytes, as this package decodes none. */
public record Shop(Path folder) {

    static final String KAGGLE = "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,"
            + "productDisplayName\n";

    /** Makes pictures of these relative paths. */
    public Shop pictures(String... paths) throws IOException {
        for (String path : paths) {
            file(path, ("picture " + path).getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    public Shop text(String path, String content) throws IOException {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text file of these lines. */
    Shop lines(String path, String... lines) throws IOException {
        return text(path, String.join("\n", lines) + "\n");
    }

    Shop file(String path, byte[] content) throws IOException {
        Path place = folder.resolve(path);
        Files.createDirectories(place.getParent());
        Files.write(place, content);
        return this;
    }

    /** @return the folder as it is read */
    public Catalogue read() throws LookalikeException {
        return read(Optional.empty());
    }

    public Catalogue read(Optional<Path> csv) throws LookalikeException {
        return shelf().add(folder, csv, Optional.of("shop"), Progress.UNWATCHED);
    }

    /** @return the shelf beside the shop */
    CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolveSibling("home of " + folder.getFileName())));
    }

    /** @return how many problems of each kind there are */
    static Map<CatalogueProblem.Kind, Integer> counts(Catalogue catalogue) throws CatalogueException {
        Map<CatalogueProblem.Kind, Integer> counts = new TreeMap<>();
        for (CatalogueProblem problem : catalogue.problems()) {
            counts.merge(problem.kind(), 1, Integer::sum);
        }
        return counts;
    }

    /** Packs these entries, content by name. */
    public static Path zip(Path place, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return place;
    }
}
