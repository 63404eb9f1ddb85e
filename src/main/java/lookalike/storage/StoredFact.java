package lookalike.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Fact;
import lookalike.PlainFact;

/** A fact as one line of JSON for a database, {@code {"fact":["IoReason.Other","bad sector"]}}: code, then details. */
public final class StoredFact {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FACT = "fact";

    private StoredFact() {}

    /** @return the fact as text */
    public static String text(Fact fact) {
        try {
            return JSON.writeValueAsString(tree(PlainFact.of(fact)));
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("a fact that is no JSON", mistake);
        }
    }

    /** @return the fact; empty if the text holds none, such as a sentence written by an earlier release */
    public static Optional<PlainFact> read(String text) {
        if (!text.startsWith("{\"" + FACT)) {
            return Optional.empty();
        }
        try {
            return detail(JSON.readValue(text, Object.class)) instanceof PlainFact fact
                    ? Optional.of(fact) : Optional.empty();
        } catch (JsonProcessingException | ClassCastException _) {
            return Optional.empty();
        }
    }

    private static Object tree(Object detail) {
        return switch (detail) {
            case PlainFact fact -> {
                List<Object> all = new ArrayList<>(List.of(fact.code()));
                fact.details().forEach(each -> all.add(tree(each)));
                yield Map.of(FACT, all);
            }
            case List<?> list -> list.stream().map(StoredFact::tree).toList();
            default -> detail;
        };
    }

    private static Object detail(Object tree) {
        return switch (tree) {
            case Map<?, ?> fact when fact.get(FACT) instanceof List<?> all -> new PlainFact((String) all.getFirst(),
                    all.subList(1, all.size()).stream().map(StoredFact::detail).toList());
            case List<?> list -> list.stream().map(StoredFact::detail).toList();
            case Integer number -> number.longValue();
            default -> tree;
        };
    }
}
