package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.match.PictureOrder;
import lookalike.catalogue.match.ViewName;

/**
 * Pictures that no row names, as further views of a product: {@code 12345_2.jpg} and {@code 12345/back.jpg} belong to
 * the row with the id 12345, {@code tee_2.jpg} to the row that names {@code tee.jpg} beside it. The longest id that
 * fits wins; if several rows could be meant, none is.
 */
final class PictureViews {

    private final PictureIndex index;
    /** By id, the pictures that could be views of it. */
    private final Map<String, List<Integer>> byBase = new HashMap<>();
    private final Map<Integer, List<ViewName>> bases = new HashMap<>();
    /** By id in its form for comparison, the id of a row; blank if several differ. */
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, List<Integer>> ofId = new HashMap<>();
    private final Map<Integer, List<Integer>> ofPicture = new HashMap<>();

    /** @param named by rows; the others are possible views */
    PictureViews(PictureIndex index, NamedPictures named) {
        this.index = index;
        for (int picture = 0; picture < index.images().size(); picture++) {
            if (named.isLeftOver(picture)) {
                List<ViewName> possible = ViewName.of(index.images().get(picture));
                if (!possible.isEmpty()) {
                    bases.put(picture, possible);
                }
                for (ViewName base : possible) {
                    byBase.computeIfAbsent(ViewName.id(base.base()), _ -> new ArrayList<>(2)).add(picture);
                }
            }
        }
    }

    /** @return whether there is no possible view */
    boolean isEmpty() {
        return bases.isEmpty();
    }

    /** @return the pictures that could be views of a row with this id, if there is no better one */
    List<Integer> possible(String id) {
        return id.isEmpty() ? List.of() : byBase.getOrDefault(ViewName.id(id), List.of());
    }

    /** Tells the id of a row. */
    void addId(String id) {
        String key = ViewName.id(id);
        if (byBase.containsKey(key)) {
            ids.merge(key, id, (before, now) -> before.equals(now) ? before : "");
        }
    }

    /** Decides, when all ids are told. */
    void settle(NamedPictures named) {
        Map<String, Integer> namedPaths = new HashMap<>();
        for (int picture = 0; picture < index.images().size(); picture++) {
            if (named.contains(picture)) {
                namedPaths.putIfAbsent(PictureOrder.place(index.images().get(picture)), picture);
            }
        }
        bases.forEach((picture, possible) -> settle(picture, possible, namedPaths));
        Comparator<Integer> order = Comparator.comparing(index.images()::get, PictureOrder.VIEWS);
        ofId.values().forEach(views -> views.sort(order));
        ofPicture.values().forEach(views -> views.sort(order));
        byBase.clear();
        bases.clear();
    }

    private void settle(int picture, List<ViewName> possible, Map<String, Integer> namedPaths) {
        String image = index.images().get(picture);
        for (ViewName base : possible) {
            String id = ids.get(ViewName.id(base.base()));
            if (id != null) {
                if (!id.isEmpty()) {
                    ofId.computeIfAbsent(id, _ -> new ArrayList<>(2)).add(picture);
                }
                return;
            }
            Integer beside = base.rule() == ViewName.Rule.WORD || base.rule() == ViewName.Rule.NUMBER
                    ? namedPaths.get(PictureOrder.folder(image) + base.base()) : null;
            if (beside != null) {
                ofPicture.computeIfAbsent(beside, _ -> new ArrayList<>(2)).add(picture);
                return;
            }
        }
    }

    /** @return whether no picture turned out to be a view */
    boolean hasNone() {
        return ofId.isEmpty() && ofPicture.isEmpty();
    }

    /** @return the views of a row's own id and of the pictures that it names, in their order */
    List<Integer> of(List<String> rowIds, List<Integer> pictures) {
        if (hasNone()) {
            return List.of();
        }
        List<Integer> views = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        rowIds.stream().filter(asked::add).forEach(id -> views.addAll(ofId.getOrDefault(id, List.of())));
        pictures.forEach(picture -> views.addAll(ofPicture.getOrDefault(picture, List.of())));
        return views;
    }
}
