package lookalike.ui.drop;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import lookalike.service.AddRequest;

/** Dropped or pasted content, as far as the program can use it. */
public sealed interface DroppedContent {

    /**
     * Photos in files, not yet checked.
     *
     * @param files at least one
     */
    record Photos(List<Path> files) implements DroppedContent {

        public Photos {
            files = List.copyOf(files);
        }
    }

    /** A picture without a file, for instance from a browser or a screenshot. */
    record Picture(Image image) implements DroppedContent {}

    /** A catalogue: a folder, a zip (also as a {@code .lookalike} package), or the CSV in a folder. */
    record Collection(Path location) implements DroppedContent {}

    /** Something on another machine, which the program does not contact. */
    record Remote(String host) implements DroppedContent {}

    /** Nothing that the program can use. */
    record Nothing() implements DroppedContent {}

    /**
     * @param board gives the content in each format: {@code dragboard::getContent}, {@code clipboard::getContent}
     * @return files before pictures before addresses: the content closest to the original photo
     */
    static DroppedContent of(Function<DataFormat, Object> board) {
        if (board.apply(DataFormat.FILES) instanceof List<?> files && !files.isEmpty()
                && files.getFirst() instanceof File first) {
            return local(first.toPath(), files.stream().skip(1).map(file -> ((File) file).toPath()).toList());
        }
        if (board.apply(DataFormat.IMAGE) instanceof Image image && image.getWidth() >= 1) {
            return new Picture(image);
        }
        return address(board.apply(DataFormat.URL))
                .or(() -> address(board.apply(DataFormat.PLAIN_TEXT)))
                .orElseGet(Nothing::new);
    }

    /** @param files at least one, of this machine */
    static DroppedContent of(List<Path> files) {
        return local(files.getFirst(), files.subList(1, files.size()));
    }

    private static DroppedContent local(Path file, List<Path> others) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (AddRequest.PACKED.stream().anyMatch(name::endsWith) || AddRequest.TABLES.stream().anyMatch(name::endsWith)
                || Files.isDirectory(file)) {
            return new Collection(file);
        }
        return new Photos(Stream.concat(Stream.of(file), others.stream()).toList());
    }

    private static Optional<DroppedContent> address(Object text) {
        if (!(text instanceof String address)) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(address.strip());
            if ("file".equalsIgnoreCase(uri.getScheme())) {
                return Optional.of(local(Path.of(uri), List.of()));
            }
            return Optional.ofNullable(uri.getHost()).map(Remote::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
