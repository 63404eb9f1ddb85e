package lookalike.catalogue;

import lookalike.Fact;

/** Why a text is no {@link Condition}. */
public sealed interface ConditionFault extends Fact {

    /** Nothing stands before the operator, or there is none. */
    enum Known implements ConditionFault { NO_COLUMN }

    /**
     * Nothing stands behind the operator.
     *
     * @param operator as it is typed
     */
    record NoValue(String operator) implements ConditionFault { }

    /** An operator of order before something that is no number. */
    record NotANumber(String value) implements ConditionFault { }
}
