package lookalike.cli.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import lookalike.CapturedLog;
import lookalike.cli.CommandRun;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReporterTest {

    @Test
    @DisplayName("an expected problem is one sentence with what to do next")
    void tellsAnExpectedProblem() {
        var problem = new StorageException.NotReadable(Path.of("weights.h5"), new IOException("bad sector"));
        CommandRun run = failing(home -> {
            throw problem;
        });
        assertEquals(new CommandRun(1, "",
                "weights.h5 cannot be read (bad sector); check the file and the disk it is on.\n"), run);
    }

    @Test
    @DisplayName("work that was stopped says no more than that")
    void tellsOfBeingStopped() {
        assertEquals(new CommandRun(1, "", "Stopped.\n"), failing(home -> {
            throw new CancellationException("cancelled after 3 of 5");
        }));
    }

    @Test
    @DisplayName("a bug is reported with the log's path, and its trace goes to the log only")
    void logsAMistake(@TempDir Path home) throws Exception {
        Path log = home.resolve("settings").resolve("lookalike.log");
        Files.createDirectories(log.getParent());
        Files.createFile(log);
        var mistake = new IllegalStateException("third shelf from the left");
        try (CapturedLog captured = CapturedLog.of(ProblemReporter.class)) {
            CommandRun run = failing(_ -> {
                throw mistake;
            }, "--home", home.toString());
            assertEquals(1, run.status());
            assertEquals("Something went wrong in Lookalike itself (IllegalStateException); " + log
                    + " has the details.\n", run.err());
            assertEquals(List.of(mistake), captured.thrown());
            assertEquals(Level.SEVERE, captured.entries().getFirst().getLevel());
        }
    }

    @Test
    @DisplayName("a log that could not be written is not named as if it could be read")
    void tellsOfAMissingLog(@TempDir Path home) throws Exception {
        try (CapturedLog captured = CapturedLog.of(ProblemReporter.class)) {
            CommandRun run = failing(_ -> {
                throw new NoClassDefFoundError("somewhere/Native");
            }, "--home", home.toString());
            assertEquals(1, run.status());
            assertTrue(run.err().contains("could not write"), run.err());
            assertEquals(1, captured.thrown().size());
            run.assertNoTrace();
        }
    }

    @Test
    @DisplayName("too little memory is told with the way to more")
    void tellsOfTooLittleMemory() {
        CommandRun run = failing(_ -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertEquals(1, run.status());
        assertTrue(run.err().contains("JAVA_TOOL_OPTIONS=-Xmx"), run.err());
    }

    private static CommandRun failing(CommandRun.Room room, String... options) {
        String[] line = new String[options.length + 2];
        line[0] = "catalogue";
        line[1] = "list";
        System.arraycopy(options, 0, line, 2, options.length);
        return CommandRun.of(CommandRun.factory(room), null, line);
    }
}
