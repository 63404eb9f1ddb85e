package lookalike.taste.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import org.jspecify.annotations.Nullable;

/** Something with a client that cannot be done. */
public abstract sealed class ClientException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private ClientException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** The name of no client. The last detail is the number of existing ones. */
    public static final class Unknown extends ClientException {
        private static final long serialVersionUID = 1L;

        public Unknown(String name, List<String> known) {
            super(null, name, known, known.size());
        }
    }

    /** The name of no client, where some files of clients cannot be read. */
    public static final class Unreadable extends ClientException {
        private static final long serialVersionUID = 1L;

        /** @param files that are damaged, or of a later release */
        public Unreadable(String name, List<Path> files) {
            super(null, name, files);
        }
    }

    /** The name of another client. */
    public static final class NameTaken extends ClientException {
        private static final long serialVersionUID = 1L;

        public NameTaken(String name) {
            super(null, name);
        }
    }

    /** A blank or too long name. The detail is the most characters. */
    public static final class BadName extends ClientException {
        private static final long serialVersionUID = 1L;

        public BadName() {
            super(null, ClientName.LONGEST);
        }
    }

    /** Another program is changing a client at the same time. */
    public static final class Busy extends ClientException {
        private static final long serialVersionUID = 1L;

        public Busy() {
            super(null);
        }
    }

    /** A file that is no exported client. */
    public static final class NoClient extends ClientException {
        private static final long serialVersionUID = 1L;

        public NoClient(Path file, IOException cause) {
            super(cause, file);
        }
    }

    /** A client's file that a later release wrote. */
    public static final class LaterFormat extends ClientException {
        private static final long serialVersionUID = 1L;

        public LaterFormat(Path file) {
            super(null, file);
        }
    }

    /** Products that a catalogue does not have. The last detail is their number. */
    public static final class NoProduct extends ClientException {
        private static final long serialVersionUID = 1L;

        public NoProduct(String catalogue, String product) {
            this(catalogue, List.of(product));
        }

        public NoProduct(String catalogue, List<String> products) {
            super(null, catalogue, products, products.size());
        }
    }
}
