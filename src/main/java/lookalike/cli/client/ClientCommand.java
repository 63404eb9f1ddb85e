package lookalike.cli.client;

import picocli.CommandLine.Command;

/** {@code lookalike client}: whom results are for. */
@Command(name = "client", header = "Keeps clients apart: what they like, bought, wear and spend.",
        description = {"", "A search for a client, 'lookalike search --client NAME --taste 1', prefers what fits them "
                + "among what is similar. All of it stays on this machine.",
            ""})
public final class ClientCommand {}
