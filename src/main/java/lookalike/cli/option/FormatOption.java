package lookalike.cli.option;

import lookalike.cli.output.OutputFormat;
import picocli.CommandLine.Option;

/** How results are printed. */
public final class FormatOption {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "How to print the result: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private OutputFormat format;

    public OutputFormat format() {
        return format;
    }
}
