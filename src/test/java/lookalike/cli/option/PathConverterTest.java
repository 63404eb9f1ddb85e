package lookalike.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PathConverterTest {

    @TempDir
    private Path folder;
    private Path photo;

    @BeforeEach
    void make() throws Exception {
        photo = Files.createFile(folder.resolve("mein Bär 100%.jpg"));
    }

    private static Path convert(String text) {
        return new PathConverter().convert(text);
    }

    @Test
    @DisplayName("addresses of files are understood, encoded or not")
    void addresses() {
        assertEquals(photo, convert(photo.toUri().toString()));
        assertEquals(photo, convert(photo.toUri().toASCIIString()));
        assertEquals(photo, convert("file://" + photo.toString().replace('\\', '/')));
        assertEquals(photo, convert("file://localhost" + photo.toUri().getRawPath()));
        assertEquals(photo, convert("'" + photo.toUri() + "' "));
    }

    @Test
    @DisplayName("quotes and blanks around a name are left out, unless the file is called so")
    void quotes() throws Exception {
        assertEquals(photo, convert("\"" + photo + "\""));
        assertEquals(photo, convert("'" + photo + "'"));
        assertEquals(photo, convert(" " + photo + "\n"));
        Path quoted = Files.createFile(folder.resolve("'a'"));
        Files.createFile(folder.resolve("a"));
        assertEquals(quoted, convert(quoted.toString()));
    }

    @Test
    @DisplayName("a home folder that no shell put in is put in")
    void home() {
        Path home = Path.of(System.getProperty("user.home"));
        assertEquals(home.resolve("no such photo.jpg"), convert("~/no such photo.jpg"));
        assertEquals(home, convert("~"));
        assertEquals(Path.of("a~b"), convert("a~b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/a.jpg", "HTTPS://example.org/a.jpg?x=1", " 'https://e.org/' ",
        "data:image/png;base64,iVBOR", "s3://bucket/a.jpg"})
    @DisplayName("a link is called one, and what to do is told")
    void links(String link) {
        String told = assertThrows(TypeConversionException.class, () -> convert(link)).getMessage();
        assertTrue(told.contains("is a link") && told.contains("download"), told);
    }

    @Test
    @DisplayName("a name whose letters were lost is told as such")
    void garbled() {
        String told = assertThrows(TypeConversionException.class, () -> convert("B\uFFFDr.jpg")).getMessage();
        assertTrue(told.startsWith("'B?r.jpg' has letters that"), told);
        told = assertThrows(TypeConversionException.class, () -> convert("a\0b")).getMessage();
        assertEquals("'a?b' cannot be the name of a file", told);
    }

    @Test
    @DisplayName("a file whose name is in an older encoding is found by the name that Java makes of it")
    void olderEncodings() throws Exception {
        assumeFalse(OS.WINDOWS.isCurrentOs() || OS.MAC.isCurrentOs(), "skipped where all names are Unicode");
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "skipped as names are not UTF-8 here");
        shell("mkdir ord$(printf '\\344'); touch ord$(printf '\\344')/lat$(printf '\\344').jpg");
        String name = folder + "/ord\uFFFD/lat\uFFFD.jpg";
        assertTrue(Files.isRegularFile(convert(name)));
        shell("touch ord$(printf '\\344')/lat$(printf '\\345').jpg");
        assertThrows(TypeConversionException.class, () -> convert(name), "either of two files may be meant");
    }

    private void shell(String commands) throws Exception {
        assertEquals(0, new ProcessBuilder("sh", "-c", commands).directory(folder.toFile()).start().waitFor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "new folder/x.npy", "@photo.jpg", "100%25.jpg", "C"})
    @DisplayName("any other name is taken as it is, whether or not it exists")
    void plain(String name) {
        assertEquals(Path.of(name), convert(name));
    }
}
