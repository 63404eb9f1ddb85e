package lookalike.service.forest;

import java.nio.file.Path;

/**
 * A forest's file after items came or went.
 *
 * @param firstItem number of the first item that was added
 * @param newItems how many were added by this change; 0 if none were
 * @param size items that can be found now
 * @param added items that came since the forest was built
 * @param removed items that went since
 * @param isRebuilt whether the forest was built again, because a tenth had changed
 */
public record ForestChange(Path file, int firstItem, int newItems, int size, int added, int removed,
                           boolean isRebuilt) { }
