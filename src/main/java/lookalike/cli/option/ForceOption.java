package lookalike.cli.option;

import picocli.CommandLine.Option;

/** The option of every command that writes a file where the user says. */
public final class ForceOption {

    @Option(names = "--force",
            description = "Replace what is there. Without it an existing file is an error; files that are read, those "
                    + "of catalogues and Lookalike's own are never replaced.")
    private boolean replace;

    /** @return whether existing files may be replaced */
    public boolean replace() {
        return replace;
    }
}
