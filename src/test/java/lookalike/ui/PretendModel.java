package lookalike.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;
import lookalike.service.ModelService;
import lookalike.service.job.JobMonitor;

/** A fake network, which is got at once and computes nothing. */
final class PretendModel implements ModelService {

    private boolean isReady;

    PretendModel(boolean isReady) {
        this.isReady = isReady;
    }

    @Override
    public synchronized boolean isReady() {
        return isReady;
    }

    @Override
    public synchronized void get(Optional<Path> weights, JobMonitor monitor) {
        monitor.stage(JobMonitor.Stage.MODEL, "Checking the model");
        isReady = true;
    }

    @Override
    public ModelService.Info info() {
        throw new UnsupportedOperationException("the window does not show it");
    }

    @Override
    public String engine(NetworkChoice network, JobMonitor monitor) {
        return "none";
    }

    @Override
    public List<Path> writeFeatures(List<Path> photos, Path file, Optional<String> from, NetworkChoice network,
            JobMonitor monitor, BiConsumer<Path, LookalikeException> broken) {
        throw new UnsupportedOperationException("the window does not write them");
    }
}
