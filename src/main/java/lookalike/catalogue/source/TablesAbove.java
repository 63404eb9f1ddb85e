package lookalike.catalogue.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tables in the folder above a folder of pictures: who chooses {@code images} of {@code images} and {@code styles.csv}
 * means both. Their paths begin with {@value #ABOVE}.
 */
final class TablesAbove {

    static final String ABOVE = "../";

    /** Names of folders that are only a part of a catalogue. */
    private static final Set<String> PARTS = Set.of("images", "image", "img", "imgs", "pictures", "picture", "pics",
            "pic", "photos", "photo", "foto", "fotos", "bilder", "bild", "produktbilder", "product_images",
            "product-images", "product images", "productimages", "media", "jpg", "jpeg", "jpgs", "png", "webp", "train",
            "test", "val", "products", "thumbnails", "large", "original", "originals", "imagenes", "imágenes");
    private static final int MOST = 20;

    private TablesAbove() {}

    /** @return the tables above a folder of pictures, by name; none if it cannot be read */
    static List<String> of(Path folder) {
        Path parent = folder.getParent();
        if (parent == null || !isPart(folder)) {
            return List.of();
        }
        List<String> tables = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(parent)) {
            for (Path file : files) {
                String path = ABOVE + file.getFileName();
                if (isOne(folder, path) && Files.isRegularFile(file)) {
                    tables.add(path);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // The folder above is not the catalogue's own: what is there need not be readable.
            return List.of();
        }
        Collections.sort(tables);
        return tables.size() > MOST ? List.of() : tables;
    }

    /** @return whether a path is that of such a table */
    static boolean isOne(Path folder, String path) {
        String name = PictureName.file(path);
        return path.equals(ABOVE + name) && TableName.isTable(name) && !PictureName.isHidden(name)
                && !OtherFiles.isOfSystem(name) && isPart(folder);
    }

    private static boolean isPart(Path folder) {
        Path name = folder.getFileName();
        return name != null && PARTS.contains(name.toString().toLowerCase(Locale.ROOT));
    }
}
