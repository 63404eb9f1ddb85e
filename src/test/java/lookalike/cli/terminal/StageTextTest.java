package lookalike.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lookalike.service.job.JobMonitor.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StageTextTest {

    @Test
    @DisplayName("an ablation counts variants, a simulation customers, and only an evaluation queries")
    void countsWhatItSays() {
        assertEquals("queries", StageText.of(Stage.EVALUATING, "shop").unit());
        assertEquals("variants", StageText.of(Stage.ABLATING, "shop").unit());
        assertEquals("customers", StageText.of(Stage.SIMULATING, "shop").unit());
    }
}
