package lookalike.cli.option;

import java.util.Locale;
import java.util.stream.Stream;
import lookalike.cli.output.OutputFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the format of results. */
public final class FormatOption {

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "How to print the result: ${COMPLETION-CANDIDATES}; by default table.")
    private @Nullable OutputFormat format;

    public OutputFormat format() {
        return format == null ? OutputFormat.TABLE : format;
    }

    /**
     * @param ending of the file to write, in lower case; empty if there is none
     * @return the format that was asked for, else that of the file's ending
     */
    public OutputFormat format(String ending) {
        return format != null ? format : Stream.of(OutputFormat.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(ending)).findFirst()
                .orElse(OutputFormat.TABLE);
    }
}
