package lookalike.ranking.store;

import lookalike.storage.SectionFileContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The layout of a ranking's file")
class RankingFormatTest extends SectionFileContract<RankingDescription, RankingException> {

    RankingFormatTest() {
        super(new RankingFormat(), RankingException.class);
    }

    @Override
    protected String firstRelease() {
        return "version1.ranking";
    }
}
