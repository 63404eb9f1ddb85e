package lookalike.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.resnet.ResNet50Model;
import lookalike.image.PixelSize;
import lookalike.search.QueryFeatures;
import lookalike.search.QueryPhoto;
import lookalike.service.job.JobMonitor;

/** The ResNet-50 of a data folder. */
final class ResNetModel implements ModelService {

    private final ResNet50Model model;
    private final CatalogueRepository repository;
    private final Networks networks;

    ResNetModel(ResNet50Model model, CatalogueRepository repository, Networks networks) {
        this.model = model;
        this.repository = repository;
        this.networks = networks;
    }

    @Override
    public boolean isReady() {
        return model.ready();
    }

    @Override
    public void get(Optional<Path> weights, JobMonitor monitor) throws LookalikeException {
        model.prepare(weights, monitor::model, monitor);
    }

    @Override
    public Info info() throws LookalikeException {
        ResNet50Model.Info info = model.info();
        return new Info(info.identity(),
                List.of(model.identity(Precision.INT8).precision(), info.identity().precision()), model.agreement(),
                info.source(), info.licence(), info.files().stream().map(ResNet50Model.StoredFile::path).toList());
    }

    @Override
    public String engine(NetworkChoice network, JobMonitor monitor) throws LookalikeException {
        return networks.use(() -> networks.forNew(network, monitor).engine());
    }

    @Override
    public List<Path> writeFeatures(List<Path> photos, Path file, Optional<String> catalogue, NetworkChoice network,
            JobMonitor monitor, BiConsumer<Path, LookalikeException> broken)
            throws LookalikeException {
        return networks.use(() -> {
            QueryFeatures extractor = extractor(catalogue, network, monitor);
            List<Path> read = new ArrayList<>();
            List<Feature> features = new ArrayList<>();
            for (Path photo : photos) {
                try {
                    features.add(extractor.of(QueryPhoto.in(photo)));
                    read.add(photo);
                } catch (LookalikeException problem) {
                    broken.accept(photo, problem);
                }
            }
            if (!features.isEmpty()) {
                FeatureArrayFile.write(file, features);
            }
            return read;
        });
    }

    private QueryFeatures extractor(Optional<String> catalogue, NetworkChoice choice, JobMonitor monitor)
            throws LookalikeException {
        if (catalogue.isEmpty()) {
            return new QueryFeatures(networks.forNew(choice, monitor), Optional.empty());
        }
        try (Catalogue opened = repository.open(catalogue.get())) {
            Path folder = repository.folder(opened.name());
            FeatureNetwork network = networks.forCatalogue(choice, opened.name(), monitor);
            try (FeatureSnapshot features = FeatureCache.openToRead(folder, network.identity())) {
                Optional<PixelSize> typical = features.typicalSize();
                return new QueryFeatures(network, typical);
            }
        }
    }
}
