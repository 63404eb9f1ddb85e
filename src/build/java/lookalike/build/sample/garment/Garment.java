package lookalike.build.sample.garment;

import lookalike.build.sample.drawing.Easel;

/** An article that can draw itself, in the units of a 480 by 640 picture with x counted from its middle line. */
public sealed interface Garment permits Tee, Shirt, Knitwear, Jacket, Coat, Dress, Skirt, Trousers,
        Sneaker, Boot, Heel, Handbag, Backpack, Hat, Sunglasses, Watch, Scarf, Belt {

    /** Draws the article on the easel, in the given cloth and proportions. */
    void draw(Easel easel, Style style);

    /** Whether it is photographed standing on the floor; other articles float in front of the background. */
    default boolean standing() {
        return false;
    }
}
