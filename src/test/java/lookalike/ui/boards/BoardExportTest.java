package lookalike.ui.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.image.PhotoDecoder;
import lookalike.search.SampleHome;
import lookalike.storage.StorageException;
import lookalike.taste.client.Board;
import lookalike.ui.text.Messages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardExportTest {

    @TempDir
    private Path folder;
    private Board board = new Board("Spring, for Ann", List.of());
    private byte[] picture;

    @BeforeEach
    void fill() throws Exception {
        picture = Files.readAllBytes(SampleHome.photos().resolve("striped-tee.jpg"));
        for (int i = 1; i <= 8; i++) {
            board = board.with(FavouritesStoreTest.item(String.valueOf(i), "39.90"));
        }
        board = board.with(0, board.items().getFirst().withNote("für Łódź, 大").withQuantity(2)
                .withBrand("Tidewell"));
    }

    private byte[] picture(Board.Item item, String image) throws StorageException {
        if (item.id().equals("5")) {
            throw new StorageException.NotReadable(Path.of(image), new NoSuchFileException(image));
        }
        return picture;
    }

    private BoardPdf pdf(Locale language, Board shown, Optional<String> client) {
        return new BoardPdf(new Messages(language), this::picture, PhotoDecoder::decode, shown,
                new BoardPdf.Cover(LocalDate.of(2026, 11, 30), client));
    }

    @Test
    @DisplayName("the PDF has a cover, and each product's picture, name, brand, price and link, six on a numbered page")
    void pdf() throws Exception {
        Path file = folder.resolve("board.pdf");
        assertEquals(List.of("Shirt 5"),
                pdf(Locale.US, board, Optional.of("Ann")).write(file));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(3, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Spring, for Ann") && text.contains("Shirt 8"), text);
            assertTrue(text.contains("For Ann") && text.contains("November 30, 2026") && text.contains("8 products"),
                    text);
            assertTrue(text.contains("1 / 3") && text.contains("2 / 3") && text.contains("3 / 3"), text);
            assertTrue(text.contains("The picture is missing"), text);
            assertTrue(text.contains("Tidewell · 2 × €39.90") && text.contains("für Łódź, ·"), text);
            List<String> links = new ArrayList<>();
            int images = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
                for (PDAnnotation annotation : page.getAnnotations()) {
                    links.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
                }
            }
            assertEquals(7, images, "one of eight has no picture");
            assertEquals(IntStream.rangeClosed(1, 8).mapToObj(i -> "https://shop.example.com/" + i).toList(), links);
        }
    }

    @Test
    @DisplayName("an empty board is a cover with its name, in the window's language")
    void empty() throws Exception {
        Path file = folder.resolve("empty.pdf");
        pdf(Locale.GERMANY, new Board("None", List.of()), Optional.empty()).write(file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("None") && text.contains("30. November 2026") && text.contains("Keine Produkte"),
                    text);
        }
    }

    @Test
    @DisplayName("the table has a row for each product, quoted where it must be")
    void csv() throws Exception {
        Path file = folder.resolve("board.csv");
        BoardExport.writeCsv(board, file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(9, lines.size());
        assertEquals(
                "spring,1,Shirt 1,39.90,EUR,2,\"für Łódź, 大\",https://shop.example.com/1,images/1.jpg,images/1.jpg",
                lines.get(1));
    }

    @Test
    @DisplayName("of a product with several pictures all are named and copied")
    void copiesAllPictures() throws Exception {
        Product coat = new Product("c", List.of("a/coat.jpg", "a/back.jpg"), "Coat", "", "", Offer.NONE, Ratings.NONE,
                Map.of(), Map.of());
        Board coats = new Board("Coats", List.of(Board.Item.of("spring", coat)));
        BoardExport.writeCsv(coats, folder.resolve("coats.csv"));
        assertEquals("spring,c,Coat,,,1,,,a/coat.jpg,a/coat.jpg|a/back.jpg",
                Files.readAllLines(folder.resolve("coats.csv")).get(1));
        assertEquals(List.of(), BoardExport.copyPictures(coats, this::picture, folder.resolve("coats")));
        assertTrue(Files.exists(folder.resolve("coats/01-coat.jpg")));
        assertTrue(Files.exists(folder.resolve("coats/01-2-back.jpg")));
    }

    @Test
    @DisplayName("what was exported tells each product whose picture it lacks")
    void tellsWhatIsMissing() {
        BoardExporter.Exported lacking =
                new BoardExporter.Exported(Path.of("spring.pdf"), List.of("Shirt 5", "Coat (a/back.jpg)"));
        assertEquals("Spring, for Ann was exported to spring.pdf, without 2 pictures that are missing or cannot be "
                + "read: Shirt 5, Coat (a/back.jpg).", lacking.told(new Messages(Locale.US), board));
        assertEquals("Spring, for Ann was exported to spring.pdf.",
                new BoardExporter.Exported(Path.of("spring.pdf"), List.of()).told(new Messages(Locale.US), board));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ar-EG"})
    @DisplayName("the folder has the pictures in the order of the board, numbered alike in every language")
    void pictures(String language) throws Exception {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertEquals(List.of("Shirt 5"),
                    BoardExport.copyPictures(board, this::picture, folder.resolve("out")));
        } finally {
            Locale.setDefault(usual);
        }
        try (var files = Files.list(folder.resolve("out"))) {
            assertEquals(List.of("01-1.jpg", "02-2.jpg", "03-3.jpg", "04-4.jpg", "06-6.jpg", "07-7.jpg", "08-8.jpg"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
