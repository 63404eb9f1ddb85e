package lookalike.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the campaigns did and found, for people: {@code target/endurance/report.md}. Each campaign writes its part when
 * it ends, and the report is put together of the parts that are there.
 */
public final class EnduranceReport {

    /** Everything that campaigns write. */
    static final Path FOLDER = Path.of("target", "endurance").toAbsolutePath();

    private final String title;
    private final List<String> lines = new ArrayList<>();

    /** @param title of the part */
    public EnduranceReport(String title) {
        this.title = title;
    }

    /** Adds a sentence. */
    public EnduranceReport say(String sentence) {
        lines.add(sentence);
        lines.add("");
        return this;
    }

    /** Adds a table; the first row is its header. */
    public EnduranceReport table(List<List<?>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            lines.add("| " + String.join(" | ", rows.get(i).stream().map(String::valueOf).toList()) + " |");
            if (i == 0) {
                lines.add("|---".repeat(rows.getFirst().size()) + "|");
            }
        }
        lines.add("");
        return this;
    }

    /** Adds what went wrong, or that nothing did. */
    EnduranceReport failures(List<String> failures) {
        say(failures.isEmpty() ? "Nothing went wrong." : "**" + failures.size() + " went wrong:**");
        failures.forEach(failure -> lines.add("- " + failure.lines().findFirst().orElse("")));
        return failures.isEmpty() ? this : say("");
    }

    /** Writes the part, and the report anew. */
    public void write() throws IOException {
        Path parts = Files.createDirectories(FOLDER.resolve("parts"));
        List<String> part = new ArrayList<>(List.of("## " + title, ""));
        part.addAll(lines);
        Files.write(parts.resolve(title.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-") + ".md"), part);
        List<String> report = new ArrayList<>(List.of("# Endurance", "",
                "%s, %s %s, %d processors, %d MB of heap, Java %s.".formatted(LocalDate.now(ZoneId.systemDefault()),
                        System.getProperty("os.name"), System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20,
                        Runtime.version()),
                ""));
        try (Stream<Path> all = Files.list(parts)) {
            for (Path each : all.sorted().toList()) {
                report.addAll(Files.readAllLines(each));
            }
        }
        Files.write(FOLDER.resolve("report.md"), report);
    }
}
