package lookalike.ui.boards;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.image.RgbImage;
import lookalike.image.Thumbnail;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;
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

/** A board as a PDF: six products a page of A4, each with its picture, name, price, note and link. */
final class BoardPdf {

    private static final PDRectangle PAGE = PDRectangle.A4;
    private static final float MARGIN = 48;
    private static final float GAP = 18;
    private static final int COLUMNS = 2;
    private static final int ROWS = 3;
    private static final float TITLE = 20;
    private static final float BODY = 10;
    private static final float TEXT = 62;
    private static final int PIXELS = 900;
    private static final float QUALITY = 0.9f;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Messages words;
    private final BoardPictures pictures;
    private final PhotoDecoding decoding;

    BoardPdf(Messages words, BoardPictures pictures, PhotoDecoding decoding) {
        this.words = words;
        this.pictures = pictures;
        this.decoding = decoding;
    }

    /** Writes the PDF, whole or not at all. */
    void write(Board board, Path place) throws StorageException {
        AtomicFile.write(place, file -> {
            try (PDDocument document = new PDDocument();
                    InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
                document.getDocumentInformation().setTitle(board.name());
                PDFont letters = PDType0Font.load(document, font);
                int each = COLUMNS * ROWS;
                for (int from = 0; from == 0 || from < board.items().size(); from += each) {
                    page(document, letters, board.name(),
                            board.items().subList(from, Math.min(board.items().size(), from + each)));
                }
                document.save(Channels.newOutputStream(file));
            }
        });
    }

    private void page(PDDocument document, PDFont letters, String title, List<Board.Item> items) throws IOException {
        PDPage page = new PDPage(PAGE);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float top = PAGE.getHeight() - MARGIN - TITLE;
            text(content, letters, TITLE, MARGIN, top, title);
            float width = (PAGE.getWidth() - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
            float height = (top - GAP - MARGIN - (ROWS - 1) * GAP) / ROWS;
            for (int i = 0; i < items.size(); i++) {
                float x = MARGIN + i % COLUMNS * (width + GAP);
                float y = top - GAP - (i / COLUMNS + 1) * height - i / COLUMNS * GAP;
                item(document, page, content, letters, items.get(i), new PDRectangle(x, y, width, height));
            }
        }
    }

    private void item(PDDocument document, PDPage page, PDPageContentStream content, PDFont letters, Board.Item item,
                      PDRectangle room) throws IOException {
        Optional<PDImageXObject> image = image(document, item);
        if (image.isPresent()) {
            float scale = Math.min(room.getWidth() / image.get().getWidth(),
                    (room.getHeight() - TEXT) / image.get().getHeight());
            float width = image.get().getWidth() * scale;
            float height = image.get().getHeight() * scale;
            content.drawImage(image.get(), room.getLowerLeftX() + (room.getWidth() - width) / 2,
                    room.getUpperRightY() - height, width, height);
        }
        float y = room.getLowerLeftY() + TEXT - BODY - 4;
        for (String line : lines(item)) {
            text(content, letters, BODY, room.getLowerLeftX(), y, fitting(letters, line, room.getWidth()));
            y -= BODY + 3;
        }
        if (!item.link().isEmpty()) {
            link(page, item.link(), room.getLowerLeftX(), y + BODY, room.getWidth());
        }
    }

    private List<String> lines(Board.Item item) {
        List<String> lines = new ArrayList<>(List.of(item.name()));
        String price = words.price(item.offer());
        if (item.quantity() > 1) {
            price = words.of("boards.times", item.quantity(), price);
        }
        for (String line : List.of(price, item.note(), item.link())) {
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void link(PDPage page, String address, float x, float y, float width) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        link.setRectangle(new PDRectangle(x, y, width, BODY + 2));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        page.getAnnotations().add(link);
    }

    private Optional<PDImageXObject> image(PDDocument document, Board.Item item) throws IOException {
        Optional<byte[]> bytes = pictures.of(item);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            RgbImage small = Thumbnail.of(decoding.decode(bytes.get(), item.image()), PIXELS);
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

    private static void text(PDPageContentStream content, PDFont letters, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(letters, size);
        content.newLineAtOffset(x, y);
        content.showText(known(letters, text));
        content.endText();
    }

    private static String fitting(PDFont letters, String text, float width) throws IOException {
        String whole = known(letters, text);
        String part = whole;
        while (!part.isEmpty() && letters.getStringWidth(part + "…") / 1000 * BODY > width) {
            part = part.substring(0, part.length() - 1);
        }
        return letters.getStringWidth(whole) / 1000 * BODY <= width ? whole : part + "…";
    }

    /** Letters that the font lacks become a middle dot. */
    private static String known(PDFont letters, String text) throws IOException {
        StringBuilder known = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            try {
                letters.encode(one);
                known.append(one);
            } catch (IllegalArgumentException _) {
                known.append('·');
            }
        }
        return known.toString();
    }
}
