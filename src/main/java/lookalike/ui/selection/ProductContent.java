package lookalike.ui.selection;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import lookalike.catalogue.Product;
import lookalike.search.ProductMatch;
import lookalike.storage.CsvTable;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** What other programs get of products: files, an image of a single one, and a line of text for each. */
record ProductContent(Messages words) {

    /**
     * @param files of the pictures
     * @param image of a single product, if there is one
     */
    ClipboardContent of(List<ProductMatch> products, List<Path> files, @Nullable Image image) {
        ClipboardContent content = new ClipboardContent();
        if (!files.isEmpty()) {
            content.putFiles(files.stream().map(Path::toFile).toList());
        }
        if (image != null && products.size() == 1) {
            content.putImage(image);
        }
        content.putString(products.stream().map(match -> line(match.product())).collect(Collectors.joining("\n")));
        return content;
    }

    /** Tabs make cells of it in a spreadsheet, in which no name becomes a formula. */
    private String line(Product product) {
        return Stream.of(CsvTable.harmless(product.name()), words.price(product.offer()),
                product.offer().link().map(URI::toString).orElse("")).filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("\\s+", " ")).collect(Collectors.joining("\t"));
    }
}
