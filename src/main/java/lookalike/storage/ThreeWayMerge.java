package lookalike.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Applies what one program changed of a value to the value that another one has stored meanwhile, so that neither
 * change is lost.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface ThreeWayMerge<T> {

    /**
     * @param before the value before the own change
     * @param after the value after it
     * @param now what is stored; equal to {@code before} if nobody else has changed it
     * @return {@code now} with the own change
     */
    T merge(T before, T after, T now);

    /** @return the own value if it was changed, otherwise the stored one */
    static <V> V value(V before, V after, V now) {
        return Objects.equals(before, after) ? now : after;
    }

    /** @return the stored elements without those removed, then those added; in this order */
    static <V> Set<V> elements(Collection<V> before, Collection<V> after, Collection<V> now) {
        Set<V> merged = new LinkedHashSet<>(now);
        merged.removeIf(each -> before.contains(each) && !after.contains(each));
        after.stream().filter(each -> !before.contains(each)).forEach(merged::add);
        return merged;
    }

    /** @return the stored values of keys, but for those keys whose value was changed, added or removed */
    static <V> Map<String, V> entries(Map<String, V> before, Map<String, V> after, Map<String, V> now,
            ThreeWayMerge<V> values) {
        Map<String, V> merged = new TreeMap<>(now);
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            V own = after.get(key);
            V old = before.get(key);
            V stored = now.get(key);
            if (own == null) {
                merged.remove(key);
            } else if (!own.equals(old)) {
                merged.put(key, old == null || stored == null ? own : values.merge(old, own, stored));
            }
        }
        return merged;
    }

    /** @return newest first: the own list if it was changed, and after it what only the stored one has */
    static <V> List<V> newest(List<V> before, List<V> after, List<V> now) {
        if (before.equals(after)) {
            return now;
        }
        Set<V> merged = new LinkedHashSet<>(after);
        now.stream().filter(each -> !before.contains(each)).forEach(merged::add);
        return new ArrayList<>(merged);
    }
}
