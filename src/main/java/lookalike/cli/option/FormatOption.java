package lookalike.cli.option;

import lookalike.cli.output.OutputFormat;
import picocli.CommandLine.Option;

/** The option for the format of results. */
public final class FormatOption {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "How to print the result: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private OutputFormat format;

    public OutputFormat format() {
        return format;
    }
}
