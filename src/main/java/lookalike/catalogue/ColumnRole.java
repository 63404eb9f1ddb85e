package lookalike.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The meanings of columns, with their usual headers in English, German, French and Spanish, the most specific first.
 * Compared without case, accents, spaces and punctuation, so that {@code productDisplayName},
 * {@code Product display name} and {@code product_display_name} are equal.
 */
public enum ColumnRole {
    ID("id productid itemid articleid sku asin gtin ean upc articlenumber itemnumber productcode itemcode "
            + "artikelnummer artnr artikelnr produktid reference referencia identifiant identificador codigo"),
    NAME("productdisplayname productname displayname name title producttitle itemname label artikelname produktname "
            + "bezeichnung titel nom nomproduit titre libelle nombre nombreproducto titulo"),
    CATEGORY("category articletype producttype producttypename productcategory categoryname itemtype type subcategory "
            + "mastercategory kategorie produktkategorie warengruppe artikelart categorie typedeproduit categoria "
            + "tipo tipodeproducto"),
    DESCRIPTION("description productdescription detaildesc longdescription shortdescription details about "
            + "beschreibung produktbeschreibung descriptif descripcion"),
    PRICE("price saleprice currentprice discountedprice unitprice productprice priceeur priceusd pricegbp cost "
            + "listprice originalprice mrp preis verkaufspreis prix prixunitaire precio coste"),
    CURRENCY("currency currencycode pricecurrency waehrung wahrung devise monnaie moneda divisa"),
    URL("url producturl link productlink shopurl buyurl itemurl href page website produktlink lien urlproduit enlace"),
    RATING("rating averagerating avgrating ratingaverage stars starrating score bewertung sterne note notemoyenne "
            + "valoracion calificacion puntuacion"),
    REVIEWS("reviews reviewcount reviewscount numreviews numberofreviews nreviews ratingcount ratingscount numratings "
            + "anzahlbewertungen bewertungen rezensionen avis nombreavis nbavis resenas opiniones"),
    LIKES("likes likecount likescount numlikes numberoflikes favourites favorites favouritecount favoritecount hearts "
            + "saves wishlistcount gefaelltmir favoriten jaime favoris megusta favoritos");

    private final List<String> headers;

    ColumnRole(String headers) {
        this.headers = List.of(headers.split(" "));
    }

    /** @return its usual headers in plain form, most specific first */
    public List<String> headers() {
        return headers;
    }

    /** @return the role of this name in conditions, without regard to case */
    public static Optional<ColumnRole> called(String name) {
        for (ColumnRole role : values()) {
            if (role.name().equalsIgnoreCase(name.strip())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** @return a header in its form for comparison */
    public static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]|\\p{M}", "");
    }
}
