package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedFilesTest {

    static List<GeneratedFiles.Case> cases() throws IOException {
        return GeneratedFiles.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("every format, subsampling, depth, colour space and encoder shows the picture that was encoded")
    void decodes(GeneratedFiles.Case file) throws Exception {
        double error = GeneratedPicture.meanError(file.expected(), PhotoDecoder.decode(file.file(), file.kind()));
        assertTrue(error <= file.most(), file.kind() + ": mean error " + error);
    }
}
