package lookalike.cli.command;

import picocli.CommandLine.Command;

/** {@code lookalike catalogue}: the catalogues of the data folder. */
@Command(name = "catalogue", header = "Adds, lists, examines and removes catalogues.")
public final class CatalogueCommand {}
