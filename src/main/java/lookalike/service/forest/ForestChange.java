package lookalike.service.forest;

import java.nio.file.Path;

/**
 * A forest's file after items were added or removed.
 *
 * @param firstItem number of the first item that was added
 * @param newItems how many were added by this change; 0 if none were
 * @param size items that can be found now
 * @param added items since the forest was built
 * @param removed items since the forest was built
 * @param isRebuilt whether the forest was built again, because a tenth had changed
 */
public record ForestChange(Path file, int firstItem, int newItems, int size, int added, int removed,
        boolean isRebuilt) {}
