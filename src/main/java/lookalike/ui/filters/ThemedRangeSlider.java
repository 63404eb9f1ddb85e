package lookalike.ui.filters;

import java.util.Objects;
import org.controlsfx.control.RangeSlider;

/** A range slider in the colours of the theme; by itself it cannot be seen in any. */
final class ThemedRangeSlider extends RangeSlider {

    ThemedRangeSlider(double least, double most, double low, double high) {
        super(least, most, low, high);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(ThemedRangeSlider.class.getResource("range-slider.css")).toExternalForm();
    }
}
