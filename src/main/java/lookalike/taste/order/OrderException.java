package lookalike.taste.order;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.storage.IoReason;
import org.jspecify.annotations.Nullable;

/** Orders that cannot be read or kept. */
public abstract sealed class OrderException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private OrderException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** A table without a column that is needed. */
    public static final class NoColumn extends OrderException {
        private static final long serialVersionUID = 1L;

        public NoColumn(Path file, OrderColumn wanted, List<String> columns) {
            super(null, file, wanted, columns);
        }
    }

    /** A table none of whose products the catalogue has. */
    public static final class OtherProducts extends OrderException {
        private static final long serialVersionUID = 1L;

        /** @param example a product in the table */
        public OtherProducts(Path file, String catalogue, String column, String example) {
            super(null, file, catalogue, column, example);
        }
    }

    /** A catalogue without orders. */
    public static final class None extends OrderException {
        private static final long serialVersionUID = 1L;

        public None(String catalogue) {
            super(null, catalogue);
        }
    }

    /** A customer without orders. */
    public static final class UnknownCustomer extends OrderException {
        private static final long serialVersionUID = 1L;

        public UnknownCustomer(String catalogue, String customer) {
            super(null, catalogue, customer);
        }
    }

    /** A damaged database, or one that is not of Lookalike. */
    public static final class Damaged extends OrderException {
        private static final long serialVersionUID = 1L;

        public Damaged(Path file, @Nullable Throwable cause) {
            super(cause, file);
        }
    }

    /** A database that a later release wrote. */
    public static final class LaterFormat extends OrderException {
        private static final long serialVersionUID = 1L;

        public LaterFormat(Path file) {
            super(null, file);
        }
    }

    /** A database that another process is writing. */
    public static final class Busy extends OrderException {
        private static final long serialVersionUID = 1L;

        public Busy(Path file, SQLException cause) {
            super(cause, file);
        }
    }

    /** A database that cannot be read or written for any other reason. */
    public static final class Failed extends OrderException {
        private static final long serialVersionUID = 1L;

        public Failed(Path file, Exception cause) {
            super(cause, file, IoReason.of(cause));
        }
    }
}
