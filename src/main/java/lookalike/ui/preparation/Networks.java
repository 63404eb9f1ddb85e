package lookalike.ui.preparation;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.ResNet50Model;

/** The network in each precision that some catalogue needs, opened when it is first asked for. */
final class Networks {

    private final ResNet50Model model;
    private final NetworkChoice choice;
    private final Consumer<String> notice;
    private final Map<Precision, FeatureNetwork> open = new EnumMap<>(Precision.class);

    /** @param notice told, from any thread, if another engine or precision had to take the wanted one's place */
    Networks(ResNet50Model model, NetworkChoice choice, Consumer<String> notice) {
        this.model = model;
        this.choice = choice;
        this.notice = notice;
    }

    /** @return the network for a new catalogue */
    FeatureNetwork any() throws LookalikeException {
        return in(choice.decided().orElse(Precision.INT8));
    }

    /** @return the network in the precision in which a catalogue's features in {@code folder} are */
    FeatureNetwork of(Path folder) throws LookalikeException {
        return choice.decided().isPresent() ? any() : in(model.usual(folder));
    }

    /** @return whether the catalogue with features in {@code folder} is searched in float and need not be */
    boolean canQuicken(Path folder) throws LookalikeException {
        return choice.decided().isEmpty() && model.usual(folder) == Precision.FLOAT
                && any().identity().equals(model.identity(Precision.INT8));
    }

    private synchronized FeatureNetwork in(Precision precision) throws LookalikeException {
        FeatureNetwork network = open.get(precision);
        if (network == null) {
            // Eight bits are wished for and not demanded, so that float may take their place.
            NetworkChoice wish = precision == Precision.FLOAT ? choice.orElse(precision) : choice;
            network = model.open(wish, notice);
            open.put(precision, network);
        }
        return network;
    }

    synchronized void close() {
        open.values().forEach(FeatureNetwork::close);
        open.clear();
    }
}
