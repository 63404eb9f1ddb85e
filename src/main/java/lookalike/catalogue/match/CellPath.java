package lookalike.catalogue.match;

import java.util.ArrayList;
import java.util.List;
import lookalike.catalogue.source.PictureName;

/** Reads a cell as a path or link to a picture. */
final class CellPath {

    private CellPath() {}

    /** @return the path with forward slashes; of a link, without scheme, query and anchor, percent-decoded */
    static String of(String cell) {
        String path = cell.replace('\\', '/');
        int start = path.indexOf("//");
        if (start < 0 || start > 0 && path.charAt(start - 1) != ':') {
            return path;
        }
        path = path.substring(start + 2);
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '?' || path.charAt(i) == '#') {
                return NameKey.decode(path.substring(0, i));
            }
        }
        return NameKey.decode(path);
    }

    /**
     * @return other names in a link that may be the picture's: folders that look like one ({@code tee.jpg/600x600}),
     *     and values of its query ({@code resize?src=img/tee.jpg})
     */
    static List<String> others(String cell) {
        List<String> others = new ArrayList<>();
        String path = of(cell);
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String before = path.substring(0, slash);
            if (PictureName.isPicture(before)) {
                others.add(before);
            }
        }
        int query = cell.indexOf('?');
        if (query >= 0) {
            for (String parameter : cell.substring(query + 1).split("[&;]")) {
                String value = NameKey.decode(parameter.substring(parameter.indexOf('=') + 1));
                if (PictureName.isPicture(NameKey.withoutQuery(value))) {
                    others.add(value);
                }
            }
        }
        return others;
    }
}
