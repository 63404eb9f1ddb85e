package lookalike.ui.answers;

import java.util.List;
import java.util.stream.Collectors;
import lookalike.service.across.SkippedCatalogue;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.Told;

/** Says which catalogues were not searched, and why; the same ones once, and not after every search. */
public final class SkippedNotice {

    private final Messages words;
    private final Notices notices;
    private List<String> last = List.of();

    public SkippedNotice(Messages words, Notices notices) {
        this.words = words;
        this.notices = notices;
    }

    /** @param skipped by the last search */
    public void show(List<SkippedCatalogue> skipped) {
        List<Told> all = skipped.stream().map(words::told).toList();
        List<String> sentences = all.stream().map(Told::sentence).toList();
        if (!sentences.isEmpty() && !sentences.equals(last)) {
            notices.say(new Told(sentences.stream().collect(Collectors.joining(" ")),
                    all.stream().flatMap(told -> told.labels().stream()).distinct().toList()));
        }
        last = sentences;
    }
}
