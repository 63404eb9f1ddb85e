package lookalike.cli;

import picocli.CommandLine.Option;

/** How results are printed. */
final class FormatOption {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "How to print the result: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private Format format;

    Format format() {
        return format;
    }
}
