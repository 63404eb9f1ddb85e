package lookalike.catalogue.table;

import java.util.Set;
import java.util.regex.Pattern;
import lookalike.catalogue.table.format.ColumnHeaders;

/** What a column's header says about pictures, in the order in which columns give a product's pictures. */
enum PictureHeader {
    /** The main picture: {@code main_image_url}, {@code base_image}. */
    MAIN,
    /** Pictures: {@code image}, {@code Image Src}, {@code Bild}, {@code filename}. */
    PICTURE,
    /** More pictures: {@code additional image link}, {@code other_image_url1}, {@code image 2}. */
    FURTHER,
    /** The picture of a variant: {@code Variant Image}; small ones: {@code thumbnail}, {@code swatch_image}. */
    VARIANT,
    /** No picture, but something about one: {@code Image Alt Text}, {@code image position}. */
    ABOUT,
    /** Nothing about pictures. */
    NONE;

    private static final Pattern PICTURES = Pattern.compile(
            ".*(?:image|img|picture|photo|foto|bild|thumb|imagen|immagin|obrazek|zdjeci|afbeelding|pics?$|swatch).*");
    private static final Pattern ABOUT_PICTURES = Pattern.compile(".*(?:alt$|alttext|alttags?|alttexts.*|position|pos$|"
            + "width|height|breite|hoehe|hohe|count|anzahl|number|caption|label|labels|credit|photograph.*|type|format|"
            + "size|title|sort|sortorder|order|description|isthumbnail|isthumb|id$|ids$|status|updated|date|"
            + "color|colour|quality|hash|md5|tags?|ausbildung.*)");
    private static final Pattern FIRST =
            Pattern.compile(".*(?:main|base|primary|featured|cover|hero|haupt|principal).*");
    private static final Pattern MORE = Pattern.compile(".*(?:additional|other|extra|gallery|galerie|alternat|further|"
            + "weitere|more|zusatz|second|media|back|rear|side|(?<![0-9])(?:[2-9]|[1-9][0-9])(?:url|link|src)?$).*");
    private static final Pattern SMALL =
            Pattern.compile(".*(?:variant|swatch|thumb|small|mini|vorschau|preview|icon).*");
    private static final Set<String> FILES = Set.of("file", "files", "filename", "filenames", "filepath", "path",
            "datei",
            "dateiname", "dateipfad", "pfad", "fichier", "nomfichier", "archivo", "jpg", "jpeg", "src", "mediaurl",
            "media", "medias");

    /** @return the kind of a column with this header */
    static PictureHeader of(String header) {
        String plain = ColumnHeaders.plain(header);
        if (FILES.contains(plain)) {
            return PICTURE;
        }
        if (!PICTURES.matcher(plain).matches()) {
            return NONE;
        }
        if (ABOUT_PICTURES.matcher(plain).matches()) {
            return ABOUT;
        }
        if (SMALL.matcher(plain).matches()) {
            return VARIANT;
        }
        if (FIRST.matcher(plain).matches()) {
            return MAIN;
        }
        return MORE.matcher(plain).matches() ? FURTHER : PICTURE;
    }

    /** @return whether a column with such a header is expected to name pictures */
    boolean namesPictures() {
        return this != ABOUT && this != NONE;
    }
}
