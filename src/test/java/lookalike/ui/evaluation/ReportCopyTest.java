package lookalike.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.service.OutputService;
import lookalike.storage.DataFolder;
import lookalike.storage.OutputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCopyTest {

    @TempDir
    private Path folder;
    private Path report;
    private ReportCopy copy;

    @BeforeEach
    void make() throws Exception {
        report = folder.resolve("home/catalogues/shop/evaluation");
        Files.createDirectories(report.resolve("charts"));
        Files.writeString(report.resolve("report.html"), "page");
        Files.writeString(report.resolve("charts/a.svg"), "chart");
        copy = new ReportCopy(new OutputService(new DataFolder(folder.resolve("home"))));
    }

    @Test
    @DisplayName("a report is copied beside what is in the folder already")
    void copies() throws Exception {
        Path to = Files.createDirectories(folder.resolve("to"));
        Files.writeString(to.resolve("notes.txt"), "mine");
        copy.copy(report, to);
        assertEquals("page", Files.readString(to.resolve("report.html")));
        assertEquals("chart", Files.readString(to.resolve("charts/a.svg")));
        assertEquals("mine", Files.readString(to.resolve("notes.txt")));
    }

    @Test
    @DisplayName("nothing is copied where a file of the report would replace another")
    void keepsOthers() throws Exception {
        Path to = Files.createDirectories(folder.resolve("to/charts")).getParent();
        Files.writeString(to.resolve("charts/a.svg"), "mine");
        assertThrows(OutputException.Exists.class, () -> copy.copy(report, to));
        assertEquals("mine", Files.readString(to.resolve("charts/a.svg")));
        assertTrue(Files.notExists(to.resolve("report.html")));
        assertThrows(OutputException.OfLookalike.class, () -> copy.copy(report, report));
    }
}
