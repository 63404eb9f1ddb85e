package lookalike.ui.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedContentTest {

    @TempDir
    private Path folder;
    private final ClipboardContent board = new ClipboardContent();

    @Test
    @DisplayName("several files are photos")
    void takesTheFirstFile() {
        board.putFiles(List.of(new File("a.jpg"), new File("b.jpg"), new File("c.jpg")));
        assertEquals(new DroppedContent.Photos(List.of(Path.of("a.jpg"), Path.of("b.jpg"), Path.of("c.jpg"))), read());
    }

    @Test
    @DisplayName("a file is preferred to the small picture that comes with it")
    void prefersFiles() {
        board.putFiles(List.of(new File("a.jpg")));
        board.putImage(new WritableImage(4, 4));
        assertEquals(new DroppedContent.Photos(List.of(Path.of("a.jpg"))), read());
    }

    @Test
    @DisplayName("a picture out of a browser is taken although its address is remote")
    void takesAPicture() {
        board.putImage(new WritableImage(4, 4));
        board.putUrl("https://shop.example.com/a.jpg");
        assertInstanceOf(DroppedContent.Picture.class, read());
    }

    @Test
    @DisplayName("a file address is a file, with spaces and all")
    void readsFileAddresses() {
        Path file = folder.resolve("summer shirt.jpg");
        board.putUrl(file.toUri().toString());
        assertEquals(new DroppedContent.Photos(List.of(file)), read());
    }

    @Test
    @DisplayName("a folder or a zip is a catalogue")
    void knowsCatalogues() {
        board.putFiles(List.of(folder.toFile()));
        assertEquals(new DroppedContent.Collection(folder), read());
        board.putFiles(List.of(new File("Spring.ZIP")));
        assertEquals(new DroppedContent.Collection(Path.of("Spring.ZIP")), read());
    }

    @Test
    @DisplayName("the program's arguments are recognised in the same way")
    void knowsFiles() {
        assertEquals(new DroppedContent.Collection(Path.of("spring.lookalike")),
                DroppedContent.of(List.of(Path.of("spring.lookalike"))));
        assertEquals(new DroppedContent.Photos(List.of(Path.of("a.jpg"), Path.of("b.jpg"))),
                DroppedContent.of(List.of(Path.of("a.jpg"), Path.of("b.jpg"))));
    }

    @Test
    @DisplayName("an address on another machine is remote, also as plain text")
    void knowsRemoteAddresses() {
        board.putUrl("https://shop.example.com/a.jpg");
        assertEquals(new DroppedContent.Remote("shop.example.com"), read());
        board.clear();
        board.putString(" http://shop.example.com/a.jpg\n");
        assertEquals(new DroppedContent.Remote("shop.example.com"), read());
    }

    @Test
    @DisplayName("plain text is nothing to search with")
    void passesOverWords() {
        board.putString("a blue shirt, please");
        assertEquals(new DroppedContent.Nothing(), read());
    }

    private DroppedContent read() {
        return DroppedContent.of(board::get);
    }
}
