package lookalike.ui.boards;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lookalike.LookalikeException;
import lookalike.storage.AtomicFile;
import lookalike.storage.CsvTable;
import lookalike.storage.StorageException;
import lookalike.taste.client.Board;

/** Exports a board for other programs: as CSV, or as a folder of its pictures. */
final class BoardExport {

    private static final List<String> COLUMNS =
            List.of("catalogue", "id", "name", "price", "currency", "quantity", "note", "link", "image", "images");

    private BoardExport() {}

    /** Writes the board as a table (RFC 4180, UTF-8), whole or not at all. */
    static void writeCsv(Board board, Path file) throws StorageException {
        List<List<Object>> rows = new ArrayList<>();
        for (Board.Item item : board.items()) {
            rows.add(List.of(item.catalogue(), item.id(), item.name(), item.price(), item.currency(), item.quantity(),
                    item.note(), item.link(), item.image(), item.images()));
        }
        AtomicFile.write(file, new CsvTable(COLUMNS, rows).text().getBytes(StandardCharsets.UTF_8));
    }

    /** @return the names of the files that {@link #copyPictures} writes */
    static List<String> pictureNames(Board board) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < board.items().size(); i++) {
            List<String> images = board.items().get(i).images();
            for (int picture = 0; picture < images.size(); picture++) {
                names.add(file(i + 1, picture + 1, images.get(picture)));
            }
        }
        return names;
    }

    /**
     * Copies the pictures, numbered in the order of the board: {@code 01-shirt.jpg}, and for a product with several
     * {@code 01-2-shirt-back.jpg}, too.
     *
     * @return those that are missing or cannot be read, by their products' names
     */
    static List<String> copyPictures(Board board, BoardPictures pictures, Path folder) throws StorageException {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < board.items().size(); i++) {
            Board.Item item = board.items().get(i);
            for (int picture = 0; picture < item.images().size(); picture++) {
                String image = item.images().get(picture);
                byte[] bytes;
                try {
                    bytes = pictures.of(item, image);
                } catch (LookalikeException _) {
                    missing.add(item.images().size() == 1 ? item.name() : item.name() + " (" + image + ")");
                    continue;
                }
                AtomicFile.write(folder.resolve(file(i + 1, picture + 1, image)), bytes);
            }
        }
        return missing;
    }

    private static String file(int item, int picture, String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        return picture == 1 ? String.format(Locale.ROOT, "%02d-%s", item, name)
                : String.format(Locale.ROOT, "%02d-%d-%s", item, picture, name);
    }
}
