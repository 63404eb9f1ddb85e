package lookalike.taste.client;

import java.nio.file.Path;
import lookalike.Notice;
import lookalike.storage.IoReason;

/** A client's file that is passed over. */
public sealed interface ClientNotice extends Notice {

    /** A damaged file, which has been renamed. */
    record SetAside(Path aside, IoReason reason) implements ClientNotice {}

    /** A file that a later release wrote. */
    record LaterFormat(Path file) implements ClientNotice {}
}
