package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Wrong usage")
class WrongUsageTest {

    @ParameterizedTest(name = "''lookalike {0}'' -> {1}")
    @DisplayName("wrong usage gives status 2, what is wrong, and where to read how it is meant")
    @CsvSource(delimiter = ';', value = {
        "serch; 'serch'; lookalike --help",
        "catalogue; needs a command: add, list; lookalike catalogue --help",
        "model; needs a command: get, info; lookalike model --help",
        "model get extra; 'extra'; lookalike model get --help",
        "catalogue add; PATH; lookalike catalogue add --help",
        "catalogue list --format xml; --format takes table, json or csv, not 'xml'; lookalike catalogue list --help",
        "index; NAME; lookalike index --help",
        "index shop --limit 0; --limit must be at least 1; lookalike index --help",
        "index shop --limit many; --limit takes a whole number, not 'many'; lookalike index --help",
        "index shop --limit; --limit needs N after it; lookalike index --help",
        "index shop --limit 1 --limit 2; --limit is there twice; lookalike index --help",
        "index shop spring; is too much for 'lookalike index'; lookalike index --help",
        "index shop --engin onnx; There is no option '--engin', perhaps you mean '--engine'; lookalike index --help",
        "catalogue lst; There is no command 'lookalike catalogue lst', only add, list; lookalike catalogue --help",
        "search a.jpg --catalogue shop --variety some; --variety takes a number, not 'some'; lookalike search --help",
        "search a.jpg --catalogue shop --no-pin=maybe; --no-pin takes no value; lookalike search --help",
        "search --not 7 --catalogue shop; --not needs something; lookalike search --help",
        "search a.jpg --batch --catalogue shop; --batch reads the photos; lookalike search --help",
        "duplicates shop --not-same 1; --not-same needs ID ID after it; lookalike duplicates --help",
        "/nowhere.jpg; There is no file /nowhere.jpg; lookalike --help",
        "index shop --engine cuda; cuda; lookalike index --help",
        "search --catalogue shop; nothing to search for; lookalike search --help",
        "search --catalogue shop --text tee --set gender=Men; says what a photo shows; lookalike search --help",
        "search photo.jpg; --catalogue; lookalike search --help",
        "search photo.jpg --catalogue shop -k 0; -k must be at least 1; lookalike search --help",
        "features photo.jpg; --out; lookalike features --help",
        "search http://example.org/a.jpg --catalogue shop; is a link; lookalike search --help",
        "search a.jpg http://example.org/b.jpg --catalogue shop; is a link; lookalike search --help",
        "search a.jpg B\uFFFDr.jpg --catalogue shop; has letters; lookalike search --help",
        "catalogue add https://example.org/shop.zip; is a link; lookalike catalogue add --help",
        "annoy build items.csv; --out; lookalike annoy build --help",
        "evaluate; --catalogue; lookalike evaluate --help",
        "evaluate --catalogue shop -k 0; 0' is not a whole number from 1 on; lookalike evaluate --help",
        "evaluate --catalogue shop -k 5,x; 'x'; lookalike evaluate --help",
        "evaluate --catalogue shop --holdout -1; '-1'; lookalike evaluate --help",
        "evaluate --catalogue shop --relevance ,; names no column; lookalike evaluate --help",
        "evaluate --catalogue shop --method magic; magic; lookalike evaluate --help",
        "evaluate --catalogue shop --queries folder --holdout 5; --holdout; lookalike evaluate --help",
        "evaluate --catalogue shop --taste --ranking raw; --taste; lookalike evaluate --help",
        "evaluate --catalogue shop --spoilt --no-pin; --spoilt; lookalike evaluate --help",
        "evaluate --catalogue shop --paper -k 1; -k has to contain it; lookalike evaluate --help",
        "evaluate --compare one.json; --compare; lookalike evaluate --help",
        "annoy; needs a command: build; lookalike annoy --help",
        "annoy build items.npy; --out X.ann|X.forest is missing; lookalike annoy build --help",
        "annoy build items.npy --out x.ann --trees 0; --trees must be at least 1, or -1; lookalike annoy build --help",
        "annoy build items.npy --out x.ann --threads 0; --threads must be at least 1; lookalike annoy build --help",
        "annoy build items.npy --out x.ann --metric hamming; hamming; lookalike annoy build --help",
        "annoy query x.ann q.npy --metric dot; --dimension; lookalike annoy query --help",
        "annoy query x.ann q.npy --dimension 5; --metric; lookalike annoy query --help",
        "annoy query x.ann --dimension 5 --metric dot; QUERIES.npy; lookalike annoy query --help",
        "annoy query x.ann q.npy --dimension 5 --metric dot -k 0; -k must be at least 1; lookalike annoy query --help",
        "annoy query x.ann q.npy --dimension 5 --metric dot --search-k -2; --search-k must be at least 1, or -1; "
                + "lookalike annoy query --help",
        "annoy query x.ann q.npy --dimension 5 --metric dot --rounds 0; --rounds must be at least 1; "
                + "lookalike annoy query --help",
        "annoy info x.ann --dimension 0 --metric dot; --dimension must be at least 1; lookalike annoy info --help",
        "annoy verify; X.ann; lookalike annoy verify --help",
        "--home; --home; lookalike --help",
        "--home= model info; --home needs the name of a folder; lookalike --help",
    })
    void refusesWrongUsage(String line, String wrong, String hint) {
        CommandRun run = CommandRun.of(CommandRun.words(line));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains(wrong), run.err());
        assertTrue(run.err().endsWith("see '" + hint + "'.\n"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        run.assertNoTrace();
    }

    @Test
    @DisplayName("a command that is nearly right is suggested")
    void suggests() {
        assertTrue(CommandRun.of("serch").err().contains("perhaps you mean 'search'"));
    }
}
