package lookalike.cli.order;

import picocli.CommandLine.Command;

/** {@code lookalike orders}: what many customers did with a catalogue's products. */
@Command(name = "orders", header = "Imports orders of customers, and tells what goes together by them.")
public final class OrdersCommand {}
