package lookalike.ui.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The software shipped with the program, and its licences. */
final class Licences {

    /**
     * @param name of the software
     * @param licence its SPDX name
     */
    record Entry(String name, String licence) {}

    /** @return all entries, the program itself first */
    List<Entry> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Licences.class.getResourceAsStream("licences.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).map(line -> line.split(";", 2))
                    .map(cells -> new Entry(cells[0].strip(), cells[1].strip())).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
