import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws the program's icon, a shirt under a lens, in every size and format that a system wants. */
final class Icons {

    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final Map<Integer, String> ICNS = new LinkedHashMap<>(Map.of(16, "icp4", 32, "icp5", 64, "icp6",
            128, "ic07", 256, "ic08", 512, "ic09"));

    private Icons() { }

    /** Writes {@code lookalike-N.png}, {@code lookalike.ico} and {@code lookalike.icns}. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (int size : SIZES) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(draw(size), "png", bytes);
            pictures.put(size, bytes.toByteArray());
            Files.write(folder.resolve("lookalike-" + size + ".png"), bytes.toByteArray());
        }
        Files.write(folder.resolve("lookalike.ico"), ico(pictures));
        Files.write(folder.resolve("lookalike.icns"), icns(pictures));
    }

    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 256.0, size / 256.0);
        g.setColor(new Color(0x09, 0x69, 0xda));
        g.fill(new RoundRectangle2D.Double(8, 8, 240, 240, 56, 56));
        Path2D shirt = new Path2D.Double();
        double[][] points = {{88, 60}, {60, 72}, {36, 112}, {62, 128}, {74, 112}, {74, 196}, {166, 196}, {166, 112},
            {178, 128}, {204, 112}, {180, 72}, {152, 60}};
        shirt.moveTo(points[0][0], points[0][1]);
        for (double[] point : points) {
            shirt.lineTo(point[0], point[1]);
        }
        shirt.curveTo(144, 84, 96, 84, 88, 60);
        g.setColor(Color.WHITE);
        g.fill(shirt);
        g.setColor(new Color(0x0a, 0x30, 0x69));
        g.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Double(128, 124, 68, 68));
        g.draw(new Line2D.Double(188, 184, 218, 214));
        g.dispose();
        return image;
    }

    /** PNG pictures in the directory format of Windows. */
    private static byte[] ico(Map<Integer, byte[]> pictures) {
        Map<Integer, byte[]> used = new LinkedHashMap<>(pictures);
        used.remove(512);
        int length = 6 + 16 * used.size() + used.values().stream().mapToInt(bytes -> bytes.length).sum();
        ByteBuffer ico = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) used.size());
        int at = 6 + 16 * used.size();
        for (Map.Entry<Integer, byte[]> each : used.entrySet()) {
            byte side = (byte) (each.getKey() == 256 ? 0 : each.getKey());
            ico.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(each.getValue().length).putInt(at);
            at += each.getValue().length;
        }
        used.values().forEach(ico::put);
        return ico.array();
    }

    /** PNG pictures in chunks, as macOS has them. */
    private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream chunks = new DataOutputStream(body);
        for (Map.Entry<Integer, String> each : ICNS.entrySet()) {
            byte[] bytes = pictures.get(each.getKey());
            chunks.writeBytes(each.getValue());
            chunks.writeInt(8 + bytes.length);
            chunks.write(bytes);
        }
        ByteArrayOutputStream icns = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(icns);
        whole.writeBytes("icns");
        whole.writeInt(8 + body.size());
        whole.write(body.toByteArray());
        return icns.toByteArray();
    }
}
