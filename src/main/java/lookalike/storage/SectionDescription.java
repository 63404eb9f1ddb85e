package lookalike.storage;

import java.io.IOException;
import java.util.Map;

/**
 * What a {@link SectionFile} says about itself: a record that is stored as JSON, its components in their order.
 *
 * @param <D> the record itself
 */
public interface SectionDescription<D> {

    /** @return by name, the offset and size of each section, in bytes from the end of the description on */
    Map<String, long[]> sections();

    /** @return the same with these sections */
    D with(Map<String, long[]> sections);

    /** @throws IOException if parts are missing, as they may be in what was read */
    void requireComplete() throws IOException;
}
