package lookalike.cli;

import picocli.CommandLine.Command;

/** {@code lookalike catalogue}: the catalogues of the data folder. */
@Command(name = "catalogue", header = "Adds, lists, examines and removes catalogues.")
final class CatalogueCommand { }
