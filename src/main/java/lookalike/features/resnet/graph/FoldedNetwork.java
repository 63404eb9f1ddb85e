package lookalike.features.resnet.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A network as it is written out: batch normalisation and zero padding have gone into the convolution next to them,
 * and what is left stands in the order in which it runs.
 *
 * @param operations each reads only what stands before it
 */
public record FoldedNetwork(List<Operation> operations) {

    public FoldedNetwork {
        operations = List.copyOf(operations);
    }

    /** @return the steps by name */
    Map<String, Operation> byName() {
        return operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
    }

    /** @return whether the only thing that reads {@code operation} is a rectifier */
    boolean isRectified(Operation operation) {
        List<Operation> readers = operations.stream()
                .filter(each -> each.inputs().contains(operation.name())).toList();
        return readers.size() == 1 && readers.getFirst() instanceof Operation.Rectifier;
    }
}
