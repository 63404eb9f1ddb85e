package lookalike.features.resnet.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A network as it is written to a file: batch normalisation and zero padding are folded into the neighbouring
 * convolutions, and the remaining operations are in the order in which they run.
 *
 * @param operations each reads only results of earlier ones
 */
public record FoldedNetwork(List<Operation> operations) {

    public FoldedNetwork {
        operations = List.copyOf(operations);
    }

    /** @return the operations by name */
    Map<String, Operation> byName() {
        return operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
    }

    /** @return whether only a rectifier reads {@code operation} */
    boolean isRectified(Operation operation) {
        List<Operation> readers = operations.stream()
                .filter(each -> each.inputs().contains(operation.name())).toList();
        return readers.size() == 1 && readers.getFirst() instanceof Operation.Rectifier;
    }
}
