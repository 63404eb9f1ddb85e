package lookalike;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the user should know, as data: a code and the values that it is about. It carries no sentence: the
 * command line words it in English with a command to type next, the window in its language with a place to click. Both
 * look the code up in a bundle and fill in the details ({@link FactFormat}), so a code needs a text in each.
 */
public interface Fact {

    /** @return what it is, by its type: {@code CatalogueException.NoImages}, {@code IoReason.NO_SPACE} */
    default String code() {
        return this instanceof Enum<?> constant
                ? code(constant.getDeclaringClass()) + "." + constant.name() : code(getClass());
    }

    /**
     * @return the values of {@code {0}}, {@code {1}}, ... in the text: numbers, facts, lists of either, or anything else
     *     that is shown as its own string; of a record its components, of others as a rule the parameters of the
     *     constructor in their order
     */
    default List<Object> details() {
        return this instanceof Record values ? components(values) : List.of();
    }

    private static List<Object> components(Record values) {
        try {
            List<Object> components = new ArrayList<>();
            for (RecordComponent component : values.getClass().getRecordComponents()) {
                components.add(component.getAccessor().invoke(values));
            }
            return components;
        } catch (ReflectiveOperationException mistake) {
            throw new IllegalStateException(values.getClass() + " cannot be read", mistake);
        }
    }

    private static String code(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
