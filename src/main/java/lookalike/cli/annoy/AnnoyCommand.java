package lookalike.cli.annoy;

import picocli.CommandLine.Command;

/**
 * {@code lookalike annoy}: forests over vectors of any origin, in the file format of Spotify's Annoy or in
 * Lookalike's own.
 */
@Command(name = "annoy",
        header = "Builds, tunes, changes, searches and checks forests over vectors from .npy files.",
        description = {"", "A .ann file is Annoy's: it holds neither its dimension nor its metric; they have to be "
                + "given. A .forest is Lookalike's own: it says what it is, is checked before it is used, can be "
                + "changed, "
                + "and answers faster.",
            ""})
public final class AnnoyCommand {}
