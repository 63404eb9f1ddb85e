package lookalike;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the user should know, as data: a code and the values it is about, without a sentence. The command
 * line words it in English with a command to type next, the window in the user's language with a place to click. Both
 * look the code up in a bundle and fill in the details ({@link FactFormat}), so every code needs a text in each
 * bundle.
 */
public interface Fact {

    /** @return the fact's type as a string: {@code CatalogueException.NoImages}, {@code IoReason.NO_SPACE} */
    default String code() {
        return this instanceof Enum<?> constant
                ? code(constant.getDeclaringClass()) + "." + constant.name() : code(getClass());
    }

    /**
     * @return the values of {@code {0}}, {@code {1}}, ... in the text: numbers, facts, lists of either, or other
     *     objects, which are shown by {@code toString}. A record gives its components; other types as a rule give
     *     their constructor's parameters in order
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
