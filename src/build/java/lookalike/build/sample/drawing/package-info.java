/**
 * The drawing tools of the sample catalogue: cloth, light and studio, without any particular garment.
 * <p>Start at {@link lookalike.build.sample.drawing.Easel}. A garment is laid down panel by panel, like paper pieces;
 * each {@link lookalike.build.sample.drawing.Panel} becomes a small height field (its rounded edge, its folds, the
 * wrinkles of its fabric) that one lamp lights. So depth comes from one rule for every article, and no highlight is
 * painted by hand. Units are those of a 480 by 640 picture, x counted from its middle line.
 * <p>Everything is a function of its arguments: no clock, no font, no unseeded randomness. Trigonometry uses
 * {@link java.lang.StrictMath}, so that two machines draw the same picture.
 */
package lookalike.build.sample.drawing;
