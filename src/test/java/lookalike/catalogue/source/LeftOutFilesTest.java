package lookalike.catalogue.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.Fact;
import lookalike.PlainFact;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueProblem.Kind;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.repository.Shop;
import lookalike.image.format.PictureFormat;
import lookalike.storage.IoReason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In a folder")
class LeftOutFilesTest {

    private static final String JPEG = "\u00FF\u00D8\u00FF\u00E0\0\20JFIF\0";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @DisplayName("what begins as a readable picture is one, whatever its name ends in")
    @ValueSource(strings = {"p.jfif", "p.jpe", "p.jif", "p.pjpeg", "p.jpg_large", "p.jpg?v=1700000001", "p.jpg.bak",
        "p.mpo", "p.dib", "p.apng", "p.heic", "p.avif", "p.jp2", "p.ico", "p.psd", "p.tga", "p.svg", "p.cr2", "p",
        "p.jpg.1", "p.JPG_LARGE", "p.txt"})
    void picturesByContent(String name) throws Exception {
        Assumptions.assumeTrue(isPossible(name), "no such names here");
        write(name, JPEG);
        assertEquals(List.of(name), list().images());
        assertEquals(List.of(), list().passedOver());
    }

    @Test
    @DisplayName("a text divided by tabs is a table, also with a title of fewer fields above it; prose is none")
    void tablesByTabs() throws Exception {
        write("flat.txt", "TemplateType=fptcustom\tVersion=2021\titem list\nSKU\tName\nitem_sku\titem_name\nA\tCap\n");
        write("README.txt", "Photos of spring, summer, autumn.\nTaken by us; all rights reserved.\nAsk, please.\n");
        write("p.jpg", JPEG);
        assertEquals(List.of("flat.txt"), list().tables());
    }

    @ParameterizedTest
    @DisplayName("a picture's name is found under what shops and browsers put behind its ending")
    @CsvSource({"a/dress.jpg?v=17, a/dress", "dress.JPG_large, dress", "dress.jpg:large, dress", "dress.jpg.bak, dress",
        "dress.png~, dress", "dress.jpg.2, dress", "dress.jfif, dress", "dress.2, dress.2", "dress, dress",
        "jpg.txt, jpg.txt", "a.jpg/dress, a.jpg/dress"})
    void stems(String path, String without) {
        assertEquals(without, PictureName.withoutEnding(path));
    }

    @ParameterizedTest
    @DisplayName("a picture of a format that is not read is told by its format")
    @CsvSource({"p.jp2, 0000000C6A5020200D0A870A, JPEG_2000", "p, 38425053000100000000, PHOTOSHOP",
        "p.cr2, 49492A00100000004352020000, CAMERA_RAW", "p.nef, 4D4D002A00000008, CAMERA_RAW",
        "p.svg, 3C73766720786D6C6E733D27272F3E, SVG", "p.jxl, FF0A000000000000000000000000, JPEG_XL"})
    void unsupportedFormats(String name, String head, PictureFormat format) throws Exception {
        Files.write(folder.resolve(name), HexFormat.of().parseHex(head));
        assertEquals(List.of(), list().images());
        assertEquals(List.of(problem(Kind.UNSUPPORTED_IMAGE, name, new FileSkipReason.UnsupportedFormat(format))),
                list().passedOver());
    }

    @Test
    @DisplayName("pictures of phones that this system cannot decode are told by their format")
    void phones() throws Exception {
        Assumptions.assumeFalse(PictureFormat.HEIC.isReadable() || PictureFormat.AVIF.isReadable(), "they can be read");
        write("a.heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic");
        write("b.jpeg_avif", "\0\0\0\34ftypavif\0\0\0\0avifmif1");
        assertEquals(List.of(
                problem(Kind.UNSUPPORTED_IMAGE, "a.heic", new FileSkipReason.UnsupportedFormat(PictureFormat.HEIC)),
                problem(Kind.UNSUPPORTED_IMAGE, "b.jpeg_avif",
                        new FileSkipReason.UnsupportedFormat(PictureFormat.AVIF))),
                list().passedOver());
    }

    @ParameterizedTest
    @DisplayName("what may hold products and is neither picture nor table is told")
    @CsvSource({"p.jpg.crdownload, HALF_DOWNLOADED, OTHER_FILE", "p.jpg.part, HALF_DOWNLOADED, OTHER_FILE",
        "p.png.download, HALF_DOWNLOADED, OTHER_FILE", "p.jpg.tmp, HALF_DOWNLOADED, OTHER_FILE",
        ".p.jpg.icloud, HALF_DOWNLOADED, OTHER_FILE", "p.mp4, FILM, OTHER_FILE", "p.MOV, FILM, OTHER_FILE",
        "p.webm, FILM, OTHER_FILE", "p.pdf, PDF, OTHER_FILE", "p.docx, DOCUMENT, OTHER_FILE",
        "p.zip, ARCHIVE, OTHER_FILE", "p.7z, ARCHIVE, OTHER_FILE", "p.tar.gz, ARCHIVE, OTHER_FILE",
        "p.heic, NO_PICTURE, BROKEN_IMAGE", "p.jfif, NO_PICTURE, BROKEN_IMAGE"})
    void others(String name, FileSkipReason.Known reason, Kind kind) throws Exception {
        write(name, "<!doctype html>\n<p>Not found</p>\n");
        assertEquals(List.of(problem(kind, name, reason)), list().passedOver());
        assertEquals(List.of(), list().images());
    }

    @Test
    @DisplayName("films, PDFs and archives are recognised without an ending")
    void othersByContent() throws Exception {
        write("a", "\0\0\0\40ftypisom\0\0\2\0");
        write("b", "%PDF-1.7\n");
        write("c", "PK\3\4\24\0\0\0");
        assertEquals(List.of(problem(Kind.OTHER_FILE, "a", FileSkipReason.Known.FILM),
                problem(Kind.OTHER_FILE, "b", FileSkipReason.Known.PDF),
                problem(Kind.OTHER_FILE, "c", FileSkipReason.Known.ARCHIVE)), list().passedOver());
    }

    @Test
    @DisplayName("texts, programs and what systems lay beside pictures are no problems")
    void ignored() throws Exception {
        for (String name : List.of("README.txt", "README.md", "LICENSE", "Thumbs.db", "desktop.ini", ".DS_Store",
                "._a.jpg", "a.py", "~$list.xlsx", "index.html", "font.ttf", "Icon\r", "package.json")) {
            if (isPossible(name)) {
                write(name,
                        "Pictures of dresses, skirts and more.\nUse them as you like.\nThe shop, 2024, of course.\n");
            }
        }
        assertEquals(new CatalogueFiles.Listing(List.of(), List.of(), List.of()), list());
    }

    @Test
    @DisplayName("folders of disk stations and systems are left out and counted, one line for each name")
    void systemFolders() throws Exception {
        for (String name : List.of("@eaDir", "#recycle", "#snapshot", ".@__thumb", "$RECYCLE.BIN",
                "System Volume Information", "lost+found", "__MACOSX", ".Trash-1000", ".Trashes", ".Spotlight-V100",
                ".thumbnails", ".picasaoriginals", ".git", "node_modules")) {
            new Shop(folder).pictures(name + "/a.jpg", "in/" + name + "/deep/b.jpg");
            assertEquals(List.of(problem(Kind.FOLDER_LEFT_OUT, name, new FileSkipReason.SystemFolder(name, 2))),
                    list().passedOver());
            assertEquals(List.of(), list().images());
            assertEquals(List.of("a.jpg", "deep/b.jpg").size(),
                    CatalogueFiles.open(folder.resolve(name)).listing().images().size()
                            + CatalogueFiles.open(folder.resolve("in/" + name)).listing().images().size());
            delete(name + "/a.jpg", name, "in/" + name + "/deep/b.jpg", "in/" + name + "/deep", "in/" + name);
        }
    }

    @Test
    @DisplayName("a user's folder that merely contains such a word is read")
    void usersFolders() throws Exception {
        List<String> paths = List.of("Git shirts/a.jpg", "Thumbs up/a.jpg", "lost+found items/a.jpg",
                "recycle/a.jpg", "snapshot/a.jpg");
        new Shop(folder).pictures(paths.toArray(String[]::new));
        assertEquals(paths.stream().sorted().toList(), list().images());
        assertEquals(List.of(), list().passedOver());
    }

    @Test
    @DisplayName("hidden pictures are counted in one line")
    void hidden() throws Exception {
        new Shop(folder).pictures(".a.jpg", ".b.png", "c.jpg", ".profile");
        assertEquals(List.of("c.jpg"), list().images());
        assertEquals(List.of(new FileSkipReason.HiddenFiles(2)).stream().map(PlainFact::of).toList(),
                list().passedOver().stream().map(CatalogueProblem::reason).toList());
    }

    @Test
    @DisplayName("a sub-folder that may not be read costs only itself")
    void closedFolder() throws Exception {
        new Shop(folder).pictures("a.jpg", "closed/b.jpg");
        // The tests may run as a user who may read everything, so the walk is told what such a user is not.
        ListingCollector found = new ListingCollector();
        FolderWalk walk = new FolderWalk(folder, found);
        walk.visitFileFailed(folder.resolve("closed"), new AccessDeniedException("closed"));
        walk.visitFileFailed(folder.resolve("gone.jpg"), new NoSuchFileException("gone.jpg"));
        walk.visitFileFailed(folder.resolve("gone"), new NoSuchFileException("gone"));
        assertEquals(List.of(
                problem(Kind.FOLDER_LEFT_OUT, "closed", new FileSkipReason.NotReadable(IoReason.Known.ACCESS_DENIED)),
                problem(Kind.BROKEN_IMAGE, "gone.jpg", new FileSkipReason.NotReadable(IoReason.Known.NOT_FOUND))),
                found.listing(List.of()).passedOver());
    }

    @Test
    @DisplayName("an ordinary user gets everything but the sub-folder that may not be read")
    void closedFolderOfUser() throws Exception {
        new Shop(folder).pictures("a.jpg", "closed/b.jpg", "z.jpg");
        Path closed = folder.resolve("closed");
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions here");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");
            assertEquals(List.of("a.jpg", "z.jpg"), list().images());
            assertEquals(List.of(problem(Kind.FOLDER_LEFT_OUT, "closed",
                    new FileSkipReason.NotReadable(IoReason.Known.ACCESS_DENIED))), list().passedOver());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @DisplayName("a file that cannot be opened is told and costs only itself")
    void unreadableFile() {
        ListingCollector found = new ListingCollector();
        found.file("p.heic", () -> {
            throw new IOException("Input/output error");
        });
        found.file("q.jpg", () -> new byte[0]);
        assertEquals(List.of("q.jpg"), found.listing(List.of()).images());
        assertEquals(List.of(problem(Kind.BROKEN_IMAGE, "p.heic",
                new FileSkipReason.NotReadable(IoReason.Known.DEVICE_FAILED))), found.listing(List.of()).passedOver());
    }

    @Test
    @DisplayName("FIFOs are never opened: not in the folder, not behind a link, and not as the catalogue")
    void fifos() throws Exception {
        Path fifo = folder.resolve("a.jpg");
        try {
            Assumptions.assumeTrue(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0, "no FIFOs");
            Files.createSymbolicLink(folder.resolve("b.csv"), fifo);
        } catch (IOException | UnsupportedOperationException problem) {
            Assumptions.abort("no FIFOs here: " + problem);
        }
        new Shop(folder).pictures("c.jpg");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(List.of("c.jpg"), list().images());
            assertEquals(List.of(problem(Kind.BROKEN_IMAGE, "a.jpg", FileSkipReason.Known.NO_FILE),
                    problem(Kind.TABLE_NOT_USED, "b.csv", FileSkipReason.Known.NO_FILE)), list().passedOver());
            assertThrows(CatalogueException.NeitherFolderNorZip.class, () -> CatalogueFiles.open(fifo));
        });
    }

    @Test
    @DisplayName("a link that leads nowhere is told, also that of a table")
    void deadLinks() throws Exception {
        try {
            Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("gone"));
        } catch (IOException | UnsupportedOperationException problem) {
            Assumptions.abort("no symbolic links here: " + problem);
        }
        assertEquals(List.of(problem(Kind.TABLE_NOT_USED, "a.csv", SkipReason.Known.DEAD_LINK)), list().passedOver());
    }

    @Test
    @DisplayName("names that the system's encoding cannot express are told, of files and folders")
    void foreignNames() throws Exception {
        try {
            Files.write(Path.of(URI.create(folder.toUri() + "K%FChl.jpg")), JPEG.getBytes(ISO_8859_1));
            Files.createDirectory(Path.of(URI.create(folder.toUri() + "R%F6cke")));
        } catch (IOException | IllegalArgumentException problem) {
            Assumptions.abort("no such names here: " + problem);
        }
        Assumptions.assumeTrue(Arrays.stream(folder.toFile().list()).allMatch(name -> name.contains("\uFFFD")),
                "such names are valid here");
        new Shop(folder).pictures("a.jpg");
        assertEquals(List.of("a.jpg"), list().images());
        assertEquals(Map.of("K\uFFFDhl.jpg", Kind.BROKEN_IMAGE, "R\uFFFDcke", Kind.FOLDER_LEFT_OUT),
                list().passedOver().stream().collect(Collectors.toMap(CatalogueProblem::place,
                        CatalogueProblem::kind)));
    }

    @Test
    @DisplayName("names in decomposed letters, as macOS writes them, are read back under their own name")
    void decomposedNames() throws Exception {
        new Shop(folder).pictures("Gro\u0308\u00DFe.jpg");
        String name = list().images().getFirst();
        assertEquals("picture Gro\u0308\u00DFe.jpg",
                new String(new FolderImages(folder).read(name), UTF_8));
    }

    private CatalogueFiles.Listing list() throws CatalogueException {
        return new FolderImages(folder).listing();
    }

    private static CatalogueProblem problem(Kind kind, String place, Fact reason) {
        return new CatalogueProblem(kind, place, reason);
    }

    private void write(String name, String content) throws IOException {
        Files.write(folder.resolve(name), content.getBytes(ISO_8859_1));
    }

    private void delete(String... paths) throws IOException {
        for (String path : paths) {
            Files.delete(folder.resolve(path));
        }
    }

    private static boolean isPossible(String name) {
        return !System.getProperty("os.name").startsWith("Windows") || IntStream.of('?', ':', '\r')
                .noneMatch(c -> name.indexOf(c) >= 0);
    }
}
