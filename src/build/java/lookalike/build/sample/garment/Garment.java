package lookalike.build.sample.garment;

import lookalike.build.sample.drawing.Easel;

/** An article that can draw itself, in the lengths of a 480 by 640 picture with x counted from its middle line. */
public sealed interface Garment permits Tee, Shirt, Knitwear, Jacket, Coat, Dress, Skirt, Trousers,
        Sneaker, Boot, Heel, Handbag, Backpack, Hat, Sunglasses, Watch, Scarf, Belt {

    /** Lays the article on the easel, in the given cloth and proportions. */
    void draw(Easel easel, Style style);

    /** Whether it is photographed standing on the floor; other articles float before the ground. */
    default boolean standing() {
        return false;
    }
}
