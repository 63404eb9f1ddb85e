package lookalike.features.resnet.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.ModelIdentity;
import lookalike.features.Precision;
import lookalike.features.resnet.graph.OnnxGraphWriter;
import lookalike.image.ImageTensor;

/**
 * ResNet-50 run by ONNX Runtime. Several threads may extract at once; closing waits for them. Needs no class of DL4J.
 */
public final class OnnxNetwork implements FeatureNetwork {

    private static final int BATCH = 8;

    private final ModelIdentity identity;
    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;
    /** Opened on first use; guarded by itself. */
    private final AtomicReference<OnnxActivations> activations = new AtomicReference<>();
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxNetwork(Path file, ModelIdentity identity, OrtEnvironment environment, OrtSession session) {
        this.file = file;
        this.identity = identity;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Opens the network.
     *
     * @param file the ONNX file, already checked
     * @throws ModelException.Damaged if ONNX Runtime refuses the file
     */
    public static OnnxNetwork open(Path file, ModelIdentity identity) throws ModelException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (SessionOptions options = new SessionOptions()) {
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            options.setInterOpNumThreads(1);
            // ONNX Runtime's own allocator never returns memory; without it, the network is just as fast.
            options.setCPUArenaAllocator(false);
            // Waiting threads should sleep: between two searches the program has nothing to do.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new OnnxNetwork(file, identity, environment, session(environment, file, options));
        } catch (OrtException | IOException problem) {
            throw new ModelException.Damaged(file, ModelFault.Known.REFUSED_BY_ONNX, problem);
        }
    }

    /**
     * ONNX Runtime reads the file itself, without the detour of a copy in memory, but its Java part hands over a path
     * in Java's own UTF-8, in which letters beyond the first 65,536, such as emoji, are not those of the file system.
     */
    private static OrtSession session(OrtEnvironment environment, Path file, SessionOptions options)
            throws OrtException, IOException {
        String path = file.toString();
        return path.chars().anyMatch(letter -> Character.isSurrogate((char) letter))
                ? environment.createSession(Files.readAllBytes(file), options)
                : environment.createSession(path, options);
    }

    @Override
    public ModelIdentity identity() {
        return identity;
    }

    @Override
    public String engine() {
        return "ONNX Runtime " + environment.getVersion()
                + (Precision.of(identity) == Precision.INT8 ? " in 8-bit integers" : "");
    }

    @Override
    public int preferredBatch() {
        return BATCH;
    }

    @Override
    public List<Feature> extract(List<ImageTensor> batch) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("this network is closed");
            }
            List<Feature> features = new ArrayList<>(batch.size());
            for (int from = 0; from < batch.size(); from += BATCH) {
                features.addAll(features(batch.subList(from, Math.min(from + BATCH, batch.size()))));
            }
            return features;
        } catch (OrtException problem) {
            throw new IllegalStateException("ONNX Runtime failed on a checked network", problem);
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public Optional<ActivationMap> activations(ImageTensor tensor) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("this network is closed");
            }
            synchronized (activations) {
                if (activations.get() == null) {
                    activations.set(OnnxActivations.open(file, environment));
                }
            }
            return Optional.of(activations.get().of(tensor));
        } catch (OrtException | IOException problem) {
            throw new IllegalStateException("ONNX Runtime failed on a checked network", problem);
        } finally {
            use.readLock().unlock();
        }
    }

    private List<Feature> features(List<ImageTensor> batch) throws OrtException {
        // The input's name is inlined by the compiler, so the class that writes the file is not loaded.
        long[] shape = {batch.size(), 3, ImageTensor.SIDE, ImageTensor.SIDE};
        // Not a direct buffer of the JDK's, which the garbage collector frees far too late for megabytes.
        try (Arena arena = Arena.ofConfined();
                OnnxTensor input = OnnxTensor.createTensor(environment, pixels(batch, arena), shape);
                OrtSession.Result result = session.run(Map.of(OnnxGraphWriter.INPUT, input))) {
            FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
            List<Feature> features = new ArrayList<>(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                float[] values = new float[identity.dimension()];
                output.get(values);
                features.add(new Feature(values));
            }
            return features;
        }
    }

    private static FloatBuffer pixels(List<ImageTensor> batch, Arena arena) {
        FloatBuffer pixels = arena.allocate(ValueLayout.JAVA_FLOAT, (long) batch.size() * ImageTensor.LENGTH)
                .asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        batch.forEach(tensor -> pixels.put(tensor.values()));
        return pixels.flip();
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
                if (activations.get() != null) {
                    activations.get().close();
                }
            }
        } catch (OrtException problem) {
            throw new IllegalStateException("ONNX Runtime did not close its session", problem);
        } finally {
            use.writeLock().unlock();
        }
    }
}
