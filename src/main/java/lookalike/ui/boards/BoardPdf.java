package lookalike.ui.boards;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.image.RgbImage;
import lookalike.image.Thumbnail;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;
import lookalike.taste.client.Board;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.text.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/**
 * A board as a PDF: a cover, and six products a page of A4, each with its picture, name, brand, price, note and link.
 */
final class BoardPdf {

    private static final PDRectangle PAGE = PDRectangle.A4;
    private static final float MARGIN = 48;
    private static final float GAP = 18;
    private static final int COLUMNS = 2;
    private static final int ROWS = 3;
    private static final float TITLE_SIZE = 20;
    private static final float BODY_SIZE = 10;
    private static final float COVER_SIZE = 32;
    private static final float COVER_LINE_SIZE = 14;
    private static final float TEXT_HEIGHT = 62;
    private static final int MAX_PIXELS = 900;
    private static final float QUALITY = 0.9f;
    private static final String FONT_RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Messages words;
    private final BoardPictures pictures;
    private final PhotoDecoding decoding;

    private final Board board;
    private final Cover cover;

    /**
     * What the first page says beside the board.
     *
     * @param client whom it is for; empty for no client
     */
    record Cover(LocalDate date, Optional<String> client) {}

    BoardPdf(Messages words, BoardPictures pictures, PhotoDecoding decoding, Board board, Cover cover) {
        this.words = words;
        this.pictures = pictures;
        this.decoding = decoding;
        this.board = board;
        this.cover = cover;
    }

    /**
     * Writes the PDF, whole or not at all.
     *
     * @return the names of the products whose picture is missing or cannot be read
     */
    List<String> write(Path place) throws StorageException {
        List<String> missing = new ArrayList<>();
        AtomicFile.write(place, file -> {
            try (PDDocument document = document(missing)) {
                document.save(Channels.newOutputStream(file));
            }
        });
        return missing;
    }

    /** @return the document, which the caller closes */
    PDDocument document() throws IOException {
        return document(new ArrayList<>());
    }

    private PDDocument document(List<String> missing) throws IOException {
        PDDocument document = new PDDocument();
        try (InputStream fontFile = PDDocument.class.getResourceAsStream(FONT_RESOURCE)) {
            document.getDocumentInformation().setTitle(board.name());
            PDFont font = PDType0Font.load(document, fontFile);
            int each = COLUMNS * ROWS;
            int pages = 1 + (board.items().size() + each - 1) / each;
            addCover(document, font, pages);
            for (int from = 0; from < board.items().size(); from += each) {
                addPage(document, font, words.of("boards.pdf.page", from / each + 2, pages),
                        board.items().subList(from, Math.min(board.items().size(), from + each)), missing);
            }
            return document;
        } catch (IOException | RuntimeException problem) {
            document.close();
            throw problem;
        }
    }

    private void addCover(PDDocument document, PDFont font, int pages) throws IOException {
        PDPage page = new PDPage(PAGE);
        document.addPage(page);
        float width = PAGE.getWidth() - 2 * MARGIN;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = PAGE.getHeight() * 0.62f;
            addText(content, font, COVER_SIZE, MARGIN, y, fitted(font, COVER_SIZE, board.name(), width));
            List<String> lines = new ArrayList<>();
            cover.client().ifPresent(client -> lines.add(words.of("boards.pdf.client", client)));
            lines.add(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Locale.forLanguageTag(words.language())).format(cover.date()));
            lines.add(words.of("boards.pdf.products", board.items().size()));
            y -= COVER_SIZE;
            for (String line : lines) {
                addText(content, font, COVER_LINE_SIZE, MARGIN, y, fitted(font, COVER_LINE_SIZE, line, width));
                y -= COVER_LINE_SIZE + 8;
            }
            addNumber(content, font, words.of("boards.pdf.page", 1, pages));
        }
    }

    private static void addNumber(PDPageContentStream content, PDFont font, String number) throws IOException {
        float width = font.getStringWidth(encodable(font, number)) / 1000 * BODY_SIZE;
        addText(content, font, BODY_SIZE, (PAGE.getWidth() - width) / 2, MARGIN / 2, number);
    }

    private void addPage(PDDocument document, PDFont font, String number, List<Board.Item> items,
            List<String> missing) throws IOException {
        PDPage page = new PDPage(PAGE);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float top = PAGE.getHeight() - MARGIN - TITLE_SIZE;
            addText(content, font, TITLE_SIZE, MARGIN, top,
                    fitted(font, TITLE_SIZE, board.name(), PAGE.getWidth() - 2 * MARGIN));
            addNumber(content, font, number);
            float width = (PAGE.getWidth() - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
            float height = (top - GAP - MARGIN - (ROWS - 1) * GAP) / ROWS;
            for (int i = 0; i < items.size(); i++) {
                int row = i / COLUMNS;
                float x = MARGIN + i % COLUMNS * (width + GAP);
                float y = top - GAP - (row + 1) * height - row * GAP;
                Optional<PDImageXObject> image = image(document, items.get(i));
                if (image.isEmpty()) {
                    missing.add(items.get(i).name());
                }
                addItem(page, content, font, items.get(i), image, new PDRectangle(x, y, width, height));
            }
        }
    }

    private void addItem(PDPage page, PDPageContentStream content, PDFont font, Board.Item item,
            Optional<PDImageXObject> image, PDRectangle cell) throws IOException {
        if (image.isPresent()) {
            float scale = Math.min(cell.getWidth() / image.get().getWidth(),
                    (cell.getHeight() - TEXT_HEIGHT) / image.get().getHeight());
            float width = image.get().getWidth() * scale;
            float height = image.get().getHeight() * scale;
            content.drawImage(image.get(), cell.getLowerLeftX() + (cell.getWidth() - width) / 2,
                    cell.getUpperRightY() - height, width, height);
        } else {
            addText(content, font, BODY_SIZE, cell.getLowerLeftX(), cell.getUpperRightY() - 2 * BODY_SIZE,
                    fitted(font, BODY_SIZE, words.of("boards.pdf.missing"), cell.getWidth()));
        }
        float y = cell.getLowerLeftY() + TEXT_HEIGHT - BODY_SIZE - 4;
        for (String line : lines(item)) {
            addText(content, font, BODY_SIZE, cell.getLowerLeftX(), y, fitted(font, BODY_SIZE, line, cell.getWidth()));
            y -= BODY_SIZE + 3;
        }
        if (!item.link().isEmpty()) {
            addLink(page, item.link(), cell.getLowerLeftX(), y + BODY_SIZE, cell.getWidth());
        }
    }

    private List<String> lines(Board.Item item) {
        List<String> lines = new ArrayList<>(List.of(item.name()));
        String price = words.price(item.offer());
        if (item.quantity() > 1) {
            price = words.of("boards.times", item.quantity(), price);
        }
        String brand = item.brand();
        String bought = brand.isBlank() || price.isBlank() ? brand + price : brand + " · " + price;
        for (String line : List.of(bought, item.note(), item.link())) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void addLink(PDPage page, String address, float x, float y, float width) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        link.setRectangle(new PDRectangle(x, y, width, BODY_SIZE + 2));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        page.getAnnotations().add(link);
    }

    private Optional<PDImageXObject> image(PDDocument document, Board.Item item) throws IOException {
        try {
            byte[] bytes = pictures.of(item, item.image());
            RgbImage small = Thumbnail.of(decoding.decode(bytes, item.image()), MAX_PIXELS);
            BufferedImage image = new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_INT_RGB);
            for (int pixel = 0; pixel < small.width() * small.height(); pixel++) {
                image.setRGB(pixel % small.width(), pixel / small.width(), (small.rgb()[3 * pixel] & 0xff) << 16
                        | (small.rgb()[3 * pixel + 1] & 0xff) << 8 | small.rgb()[3 * pixel + 2] & 0xff);
            }
            return Optional.of(JPEGFactory.createFromImage(document, image, QUALITY));
        } catch (LookalikeException _) {
            // A picture that cannot be read leaves its place empty; name, price and link are still printed.
            return Optional.empty();
        }
    }

    private static void addText(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(encodable(font, text));
        content.endText();
    }

    private static String fitted(PDFont font, float size, String text, float width) throws IOException {
        String whole = encodable(font, text);
        String part = whole;
        while (!part.isEmpty() && font.getStringWidth(part + "…") / 1000 * size > width) {
            part = part.substring(0, part.length() - 1);
        }
        return font.getStringWidth(whole) / 1000 * size <= width ? whole : part + "…";
    }

    /** Letters that the font lacks become a middle dot. */
    private static String encodable(PDFont font, String text) throws IOException {
        StringBuilder known = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            try {
                font.encode(one);
                known.append(one);
            } catch (IllegalArgumentException _) {
                known.append('·');
            }
        }
        return known.toString();
    }
}
