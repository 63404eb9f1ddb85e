package lookalike.catalogue;

import lookalike.Fact;

/** Why a text is no {@link Condition}. */
public sealed interface ConditionFault extends Fact {

    /** No column before the operator, or no operator. */
    enum Known implements ConditionFault { NO_COLUMN }

    /**
     * No value after the operator.
     *
     * @param operator as the user types it
     */
    record NoValue(String operator) implements ConditionFault {}

    /** An operator of order with a value that is no number. */
    record NotANumber(String value) implements ConditionFault {}
}
