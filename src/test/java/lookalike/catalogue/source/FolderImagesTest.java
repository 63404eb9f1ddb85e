package lookalike.catalogue.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.repository.Shop;
import lookalike.storage.IoReason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderImagesTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("pictures are listed sorted, with forward slashes, whatever the case of their ending; texts are not")
    void listsPictures() throws Exception {
        new Shop(folder).pictures("b.jpg", "a/c.PNG", "a/deep/er/d.webp", "e.tiff", "h.txt", "jpg")
                .text("x.csv", "").text("a/y.tsv", "").text("a/deep/z.csv", "");
        var listing = new FolderImages(folder).listing();
        assertEquals(List.of("a/c.PNG", "a/deep/er/d.webp", "b.jpg", "e.tiff"), listing.images());
        assertEquals(List.of("x.csv", "a/y.tsv", "a/deep/z.csv"), listing.tables());
        assertEquals(List.of(), listing.passedOver());
    }

    @Test
    @DisplayName("links are followed, circles end, and a link that leads nowhere is told")
    void followsLinks(@TempDir Path elsewhere) throws Exception {
        Shop shop = new Shop(folder.resolve("shop")).pictures("a.jpg", "sub/b.jpg");
        new Shop(elsewhere).pictures("far/c.jpg");
        link(folder.resolve("shop/sub/round"), folder.resolve("shop"));
        link(folder.resolve("shop/linked"), elsewhere.resolve("far"));
        link(folder.resolve("shop/d.jpg"), elsewhere.resolve("far/c.jpg"));
        link(folder.resolve("shop/gone.jpg"), elsewhere.resolve("gone.jpg"));
        link(folder.resolve("door"), shop.folder());
        for (Path start : List.of(shop.folder(), folder.resolve("door"))) {
            var listing = new FolderImages(start).listing();
            assertEquals(List.of("a.jpg", "d.jpg", "linked/c.jpg", "sub/b.jpg"), listing.images());
            assertEquals(List.of("gone.jpg"), listing.passedOver().stream().map(CatalogueProblem::place).toList());
        }
        assertArrayEquals("picture far/c.jpg".getBytes(StandardCharsets.UTF_8),
                new FolderImages(shop.folder()).read("linked/c.jpg"));
    }

    @Test
    @DisplayName("the state changes with the file")
    void stampsFollowTheFile() throws Exception {
        new Shop(folder).pictures("a.jpg");
        FolderImages images = new FolderImages(folder);
        ImageSource.FileState before = images.fileState("a.jpg");
        assertEquals(before, images.fileState("a.jpg"));
        assertEquals(Files.size(folder.resolve("a.jpg")), before.bytes());
        new Shop(folder).text("a.jpg", "another picture");
        assertNotEquals(before, images.fileState("a.jpg"));
    }

    @ParameterizedTest
    @DisplayName("what is gone or lies outside of the folder is out of reach")
    @ValueSource(strings = {"gone.jpg", "../outside.jpg", "sub/../../outside.jpg", "a\0b.jpg"})
    void keepsInside(String image) throws Exception {
        Path shop = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(folder.resolve("outside.jpg"), "secret");
        var problem = assertThrows(CatalogueException.ImageUnavailable.class, () -> new FolderImages(shop).read(image));
        assertEquals(List.of(image, shop, IoReason.Known.NOT_FOUND), problem.details());
        assertThrows(CatalogueException.ImageUnavailable.class, () -> new FolderImages(shop).fileState(image));
    }

    @Test
    @DisplayName("a file over 512 MB is refused before it is read")
    void refusesHugeFiles() throws Exception {
        try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("huge.jpg").toFile(), "rw")) {
            sparse.setLength(CatalogueFiles.MOST_BYTES + 1);
        }
        assertThrows(CatalogueException.TooLarge.class, () -> new FolderImages(folder).read("huge.jpg"));
    }

    @Test
    @DisplayName("a place that is missing, or neither folder nor zip, is named")
    void refusesOtherPlaces() throws Exception {
        Path photo = Files.writeString(folder.resolve("photo.jpg"), "a photo");
        var missing = assertThrows(CatalogueException.Missing.class,
                () -> CatalogueFiles.open(folder.resolve("nowhere")));
        assertEquals(List.of(folder.resolve("nowhere")), missing.details());
        var neither = assertThrows(CatalogueException.NeitherFolderNorZip.class, () -> CatalogueFiles.open(photo));
        assertEquals(List.of(photo), neither.details());
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException problem) {
            Assumptions.abort("no symbolic links here: " + problem);
        }
    }
}
