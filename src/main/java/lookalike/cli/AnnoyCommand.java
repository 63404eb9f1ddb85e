package lookalike.cli;

import picocli.CommandLine.Command;

/** {@code lookalike annoy}: forests over vectors of any origin, in the file format of Spotify's Annoy. */
@Command(name = "annoy",
        header = "Builds, searches and checks index files of Annoy over vectors from .npy files.",
        description = {"", "An Annoy file holds neither its dimension nor its metric; they have to be given.", ""})
final class AnnoyCommand { }
