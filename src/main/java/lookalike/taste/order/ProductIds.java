package lookalike.taste.order;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.CaseFolding;
import lookalike.catalogue.store.Catalogue;

/** Finds the products that a table of orders names: in the catalogue's spelling, or nearly. */
final class ProductIds {

    private final Catalogue catalogue;
    /** By id without regard to case. */
    private final Map<String, String> folded = new HashMap<>();

    ProductIds(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (int item = 0; item < catalogue.size(); item++) {
            folded.putIfAbsent(CaseFolding.fold(catalogue.id(item)), catalogue.id(item));
        }
    }

    /**
     * @param cell an id; spreadsheets may have made a number with decimals of it
     * @return the id as the catalogue has it
     */
    Optional<String> find(String cell) {
        if (catalogue.item(cell).isPresent()) {
            return Optional.of(cell);
        }
        String plain = CaseFolding.fold(cell.strip());
        String whole = plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        return Optional.ofNullable(folded.get(plain)).or(() -> Optional.ofNullable(folded.get(whole)));
    }
}
