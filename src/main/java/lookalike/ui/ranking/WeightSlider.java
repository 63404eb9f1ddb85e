package lookalike.ui.ranking;

import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;

/** A slider from 0 to 1 that tells its weight once the user has let it go, or with every key. */
public final class WeightSlider {

    /** Finer than one sees in results. */
    private static final double STEP = 0.05;

    private final Slider slider;
    private final DoubleConsumer chosen;
    private boolean updating;

    /**
     * @param slider set up here
     * @param chosen told the weight, in steps of {@value #STEP}
     */
    public WeightSlider(Slider slider, DoubleConsumer chosen) {
        this.slider = slider;
        this.chosen = chosen;
        slider.setMin(0);
        slider.setMax(1);
        slider.setBlockIncrement(2 * STEP);
        slider.valueProperty().addListener(_ -> settle());
        slider.valueChangingProperty().addListener(_ -> settle());
    }

    /** Shows a weight. */
    public void show(double weight) {
        updating = true;
        slider.setValue(weight);
        updating = false;
    }

    private void settle() {
        double value = slider.getValue();
        if (!slider.isValueChanging() && !updating) {
            chosen.accept(Math.round(value / STEP) * STEP);
        }
    }
}
