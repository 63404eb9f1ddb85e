package lookalike.cli.command;

import picocli.CommandLine.Command;

/** {@code lookalike model}: the network that computes features. */
@Command(name = "model", header = "Gets the network that computes features, and shows facts about it.")
public final class ModelCommand {}
