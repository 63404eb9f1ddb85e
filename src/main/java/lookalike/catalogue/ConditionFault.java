package lookalike.catalogue;

import lookalike.Fact;

/** Why a text is no {@link Condition}. */
public sealed interface ConditionFault extends Fact {

    /** Nothing stands before the operator, or there is none. */
    enum Known implements ConditionFault { NO_COLUMN }

<<<<<<< HEAD
    /**
     * Nothing stands behind the operator.
     *
     * @param operator as it is typed
     */
    record NoValue(String operator) implements ConditionFault {
        @Override
        public List<Object> details() {
            return List.of(operator);
        }
    }
=======
    /** Nothing stands behind the operator. @param operator as it is typed */
    record NoValue(String operator) implements ConditionFault { }
>>>>>>> 62a04d5 (All problems, notices and stages are data; each face words every one of them; a test asks both faces for all)

    /** An operator of order before something that is no number. */
    record NotANumber(String value) implements ConditionFault { }
}
