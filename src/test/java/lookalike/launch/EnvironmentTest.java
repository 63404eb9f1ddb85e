package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import lookalike.cli.terminal.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    @Test
    @DisplayName("what the launcher tells of the terminal is believed, also where only one stream goes to it")
    void believesTheLauncher() {
        assertEquals(new Terminal(OptionalInt.of(132), false),
                surroundings(false, Environment.COLUMNS, "132").terminal());
        assertEquals(new Terminal(OptionalInt.empty(), true),
                surroundings(false, Environment.REWRITES, "").terminal());
    }

    @Test
    @DisplayName("without a launcher the JVM's own view counts")
    void asksTheJvm() {
        assertEquals(Terminal.NONE, surroundings(false).terminal());
        assertEquals(new Terminal(OptionalInt.of(120), true), surroundings(true).terminal());
    }

    @Test
    @DisplayName("results are UTF-8, except in a Windows terminal that shows something else")
    void choosesTheCharset() {
        assertEquals(StandardCharsets.UTF_8,
                surroundings(true, "os.name", "Linux", "stdout.encoding", "US-ASCII").outputCharset());
        assertEquals(StandardCharsets.UTF_8,
                surroundings(false, "os.name", "Windows 11", "stdout.encoding", "US-ASCII").outputCharset());
        assertEquals(StandardCharsets.US_ASCII,
                surroundings(true, "os.name", "Windows 11", "stdout.encoding", "US-ASCII").outputCharset());
    }

    private static Environment surroundings(boolean interactive, String... properties) {
        Properties all = new Properties();
        for (int p = 0; p < properties.length; p += 2) {
            all.setProperty(properties[p], properties[p + 1]);
        }
        return new Environment(Map.of(), all, interactive);
    }
}
