package lookalike.index.forest;

import lookalike.storage.SectionFileContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The layout of a forest's file")
class ForestFormatTest extends SectionFileContract<ForestDescription, ForestException> {

    ForestFormatTest() {
        super(new ForestFormat(), ForestException.class);
    }

    @Override
    protected String firstRelease() {
        return "version1.forest";
    }
}
