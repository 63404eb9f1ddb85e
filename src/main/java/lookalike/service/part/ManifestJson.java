package lookalike.service.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.TableSummary;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as JSON: an object in UTF-8.
 * <pre>
 * format      string  {@value #FORMAT}
 * version     int     now 1; another one is not read
 * model       string  the line of the identity of the features
 * catalogue   string  the name that it has by default
 * products    long    of all parts
 * pictures    long    of all parts
 * meta        object  {@link PartMeta}
 *   columns     array   header, role (of {@link ColumnRole}, or null), decimalSign and currencies of its amounts
 *   table       string  {@link TableSummary#text}, or null
 *   meanings    string  {@link ColumnMapping#text}
 *   location    string
 *   csv         string  or null
 * parts       array   of objects
 *   path        string  relative to the manifest's folder, with forward slashes
 *   products    int
 *   pictures    int
 *   files       array   of objects: name, bytes, sha256 (64 hexadecimal digits)
 * </pre>
 */
final class ManifestJson {

    /** Tells a manifest from other files of its name. */
    static final String FORMAT = "lookalike-parts";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).build();

    private ManifestJson() {}

    /** The file. */
    record Stored(String format, int version, String model, String catalogue, long products, long pictures,
            Meta meta, List<PartManifest.Part> parts) {}

    /** A column with what its amounts have shown. */
    record StoredColumn(String header, @Nullable String role, String decimalSign, List<String> currencies) {

        static StoredColumn of(Column column) {
            return new StoredColumn(column.header(), column.role().map(ColumnRole::name).orElse(null),
                    column.amounts().decimalSign(), column.amounts().currencies().stream().sorted().toList());
        }

        Column column() {
            AmountParser amounts = new AmountParser();
            if (!decimalSign.isEmpty()) {
                amounts.learn("1" + decimalSign + "5");
            }
            currencies.forEach(currency -> amounts.learn(currency + " 1"));
            return new Column(header, Optional.ofNullable(role).flatMap(ColumnRole::called), amounts);
        }
    }

    /** What parts share. */
    record Meta(List<StoredColumn> columns, @Nullable String table, String meanings, String location,
            @Nullable String csv) {

        static Meta of(PartMeta meta) {
            return new Meta(meta.columns().stream().map(StoredColumn::of).toList(),
                    meta.table().map(TableSummary::text).orElse(null), meta.mapping().text(), meta.location(),
                    meta.csv().orElse(null));
        }

        /** @throws RuntimeException if something is missing, or cannot be */
        PartMeta meta() {
            List<Column> all = new ArrayList<>();
            columns.forEach(column -> all.add(column.column()));
            return new PartMeta(all, Optional.ofNullable(table).flatMap(TableSummary::parse),
                    ColumnMapping.parse(meanings), location, Optional.ofNullable(csv));
        }
    }

    /** @return a value of this class as text */
    static String text(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("a value that is no JSON", mistake);
        }
    }

    /** @throws IllegalArgumentException if a text is no meta */
    static PartMeta meta(String json) {
        try {
            return JSON.readValue(json, Meta.class).meta();
        } catch (JsonProcessingException | RuntimeException problem) {
            throw new IllegalArgumentException("not what parts share", problem);
        }
    }

    /** @return the tree of a text; empty if it is no manifest of any version */
    static Optional<JsonNode> manifest(byte[] json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(tree -> tree.path("format").asText().equals(FORMAT));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Stored stored(JsonNode tree) throws JsonProcessingException {
        return JSON.treeToValue(tree, Stored.class);
    }
}
