package lookalike.catalogue.source;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Looks at the entries of a zip for what would take memory or time without bounds. */
final class ZipEntries {

    /** APPNOTE.TXT, 4.3.7: the fixed part in front of an entry's content. */
    private static final int LOCAL = 30;
    /** Memory that an open zip needs for each entry, in bytes. */
    private static final int MEMORY = 1600;

    private ZipEntries() {}

    /** @return the most entries that a zip may have to be opened */
    static long most() {
        return Runtime.getRuntime().maxMemory() / MEMORY;
    }

    /** @return the entries whose packed bytes begin within those of another one */
    static Set<ZipArchiveEntry> overlapping(List<ZipArchiveEntry> entries) {
        Set<ZipArchiveEntry> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
        long end = Long.MIN_VALUE;
        long disk = 0;
        for (ZipArchiveEntry entry : entries.stream().sorted(Comparator.comparingLong(
                ZipArchiveEntry::getDiskNumberStart).thenComparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                .toList()) {
            long start = entry.getLocalHeaderOffset();
            if (entry.getDiskNumberStart() == disk && start < end) {
                overlapping.add(entry);
                continue;
            }
            disk = entry.getDiskNumberStart();
            end = start + LOCAL + entry.getRawName().length + Math.max(0, entry.getCompressedSize());
        }
        return overlapping;
    }
}
