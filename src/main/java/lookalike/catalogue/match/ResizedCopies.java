package lookalike.catalogue.match;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures are resized copies of others: by the size in their name ({@link SizedName}) beside a file without it,
 * or by a folder of thumbnails that mirrors another one. The largest copy stands for an original that is missing.
 */
public final class ResizedCopies {

    private final List<String> images;
    /** By picture, the one that it is a copy of; itself if it is none. */
    private final int[] originals;
    /**
     * Copies of an original that is missing: {@code small/1.jpg} and {@code medium/1.jpg} may be sizes of clothes, and
     * {@code rug-100x200.jpg} and {@code rug-200x300.jpg} are two rugs.
     */
    private final BitSet doubtful = new BitSet();
    /** By the key of a missing original, the copy that stands for it. */
    private final Map<String, Integer> standIns = new HashMap<>();

    /** A copy's place: the path of the original by both ways of naming it, in folded form. */
    private record Copy(int image, String stem, String path, String sibling, long size, boolean clear) {}

    ResizedCopies(List<String> images) {
        this.images = images;
        this.originals = IntStream.range(0, images.size()).toArray();
        Map<Integer, Copy> copies = new HashMap<>();
        Set<String> parents = new HashSet<>();
        String place = "";
        ThumbnailFolder folder = null;
        for (int i = 0; i < images.size(); i++) {
            String here = folderOf(images.get(i));
            if (!here.equals(place)) {
                place = here;
                folder = ThumbnailFolder.of(place);
            }
            String stem = NameKey.of(images.get(i));
            SizedName name = SizedName.of(stem);
            if (folder != null || name != null) {
                copies.put(i, copy(i, stem, folder, name));
                if (folder != null) {
                    parents.add(NameKey.fold(folder.parent()));
                }
            }
        }
        if (!copies.isEmpty()) {
            assign(copies, parents);
        }
    }

    private Copy copy(int image, String stem, @Nullable ThumbnailFolder folder, @Nullable SizedName name) {
        String original = name == null ? stem : name.original();
        String place = folder == null ? folderOf(images.get(image)) : folder.parent() + folder.rest();
        String sibling = folder == null ? "" : folder.parent() + "*/" + folder.rest() + original;
        long size = Math.min(folder == null ? Long.MAX_VALUE : folder.size(),
                name == null ? Long.MAX_VALUE : name.size());
        return new Copy(image, original, NameKey.fold(place) + original,
                NameKey.fold(sibling), size, name == null && folder != null && folder.isClear());
    }

    private void assign(Map<Integer, Copy> copies, Set<String> parents) {
        Map<String, Integer> places = new HashMap<>();
        for (Copy copy : copies.values()) {
            places.put(copy.path, -1);
            if (!copy.sibling.isEmpty()) {
                places.put(copy.sibling, -1);
            }
        }
        for (int i = 0; i < images.size(); i++) {
            if (!copies.containsKey(i)) {
                String folder = NameKey.fold(folderOf(images.get(i)));
                String stem = NameKey.of(images.get(i));
                stand(places, folder + stem, i);
                siblings(places, parents, folder, stem, i);
            }
        }
        Map<String, Copy> largest = new HashMap<>();
        for (Copy copy : copies.values()) {
            largest.merge(copy.path, copy, (a, b) -> a.size > b.size || a.size == b.size && a.image < b.image ? a : b);
        }
        for (Copy copy : copies.values()) {
            int original = places.getOrDefault(copy.path, -1);
            original = original < 0 ? places.getOrDefault(copy.sibling, -1) : original;
            if (original >= 0) {
                originals[copy.image] = original;
            } else {
                Copy standIn = Objects.requireNonNull(largest.get(copy.path));
                originals[copy.image] = standIn.image;
                doubtful.set(copy.image, standIn != copy && !(standIn.clear && copy.clear));
                standIns.merge(copy.stem, standIn.image, Math::min);
            }
        }
    }

    /** The first picture of a place is the original there. */
    private static void stand(Map<String, Integer> places, String place, int image) {
        places.computeIfPresent(place, (_, found) -> found < 0 ? Integer.valueOf(image) : found);
    }

    private static void siblings(Map<String, Integer> places, Set<String> parents, String folder, String stem,
            int image) {
        if (parents.isEmpty()) {
            return;
        }
        for (int start = 0; start < folder.length(); start = folder.indexOf('/', start) + 1) {
            String parent = folder.substring(0, start);
            if (parents.contains(parent)) {
                stand(places, parent + "*/" + folder.substring(folder.indexOf('/', start) + 1) + stem, image);
            }
        }
    }

    private static String folderOf(String image) {
        return image.substring(0, image.lastIndexOf('/') + 1);
    }

    /** @return the picture that this one is a resized copy of; itself if it is none, or stands for a missing one */
    public int original(int image) {
        return originals[image];
    }

    /** @return whether it is a resized copy of another picture */
    public boolean isCopy(int image) {
        return originals[image] != image;
    }

    /**
     * @return whether it is a copy only if the table names the larger one, because the original is missing and the
     *     names may also tell the sizes of products
     */
    public boolean isDoubtful(int image) {
        return doubtful.get(image);
    }

    /** @return how many copies there are */
    public int count() {
        return (int) IntStream.range(0, originals.length).filter(this::isCopy).count();
    }

    /** @return the largest copy of a missing original with this key; -1 if there is none */
    int standIn(String key) {
        return standIns.getOrDefault(key, -1);
    }
}
