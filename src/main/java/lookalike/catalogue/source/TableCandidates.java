package lookalike.catalogue.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueProblem.Kind;
import lookalike.catalogue.FileSkipReason;

/**
 * The tables that may describe the pictures, in the order in which they are tried: those in a folder that holds all
 * pictures, whether in it or in folders below, then those up to two folders beside that, as {@code data/styles.csv}
 * beside {@code images}. Where a folder holds very many tables, they are one product each (as {@code styles/12.json}
 * of Kaggle's large data set) and none of them is tried.
 *
 * @param tables paths in order
 * @param notUsed the others, with the reason
 */
record TableCandidates(List<String> tables, List<CatalogueProblem> notUsed) {

    private static final int FARTHEST = 2;
    private static final int MOST_IN_A_FOLDER = 20;

    /**
     * @param tables paths of everything that may be a table
     * @param images paths of pictures
     */
    static TableCandidates of(List<String> tables, List<String> images) {
        List<String> candidates = new ArrayList<>();
        List<CatalogueProblem> notUsed = new ArrayList<>();
        String common = commonFolder(images);
        Map<String, List<String>> byFolder = new TreeMap<>();
        tables.stream().sorted().forEach(table -> byFolder.computeIfAbsent(folder(table) + "*"
                + PictureName.ending(table), _ -> new ArrayList<>()).add(table));
        byFolder.values().forEach(same -> {
            if (same.size() > MOST_IN_A_FOLDER) {
                notUsed.add(new CatalogueProblem(Kind.TABLE_NOT_USED, same.getFirst(),
                        new FileSkipReason.ManyTables(same.size())));
                return;
            }
            for (String table : same) {
                if (distance(table, common) <= FARTHEST) {
                    candidates.add(table);
                } else {
                    notUsed.add(new CatalogueProblem(Kind.TABLE_NOT_USED, table,
                            FileSkipReason.Known.FAR_FROM_PICTURES));
                }
            }
        });
        candidates.sort(Comparator.<String>comparingLong(table -> distance(table, common))
                .thenComparing(CatalogueFiles.SHALLOW_FIRST));
        return new TableCandidates(candidates, notUsed);
    }

    /** @return how many folders a table lies below the deepest one that it shares with all pictures */
    private static long distance(String table, String common) {
        String folder = folder(table);
        return common.startsWith(folder) ? 0
                : CatalogueFiles.depth(folder) - CatalogueFiles.depth(commonStart(folder, common));
    }

    /** @return the deepest folder that all pictures lie in or below, with a slash at its end; empty for the top */
    private static String commonFolder(List<String> images) {
        // Sorted: what the first and the last have in common, all have.
        return images.isEmpty() ? "" : commonStart(folder(images.getFirst()), folder(images.getLast()));
    }

    private static String commonStart(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, one.lastIndexOf('/', same - 1) + 1);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
