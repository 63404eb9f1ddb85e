package lookalike.build.dependency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a POM names with a version: dependencies, plugins, and what plugins are given, like annotation processors.
 *
 * @param folders of the artifacts in a repository, {@code GROUP/ARTIFACT/VERSION/}
 */
record PomArtifacts(SortedSet<String> folders) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final String PLUGIN_GROUP = "org.apache.maven.plugins";

    static PomArtifacts read(Path pom) throws IOException {
        Element project = parse(pom);
        Map<String, String> properties = new HashMap<>();
        NodeList sets = project.getElementsByTagName("properties");
        for (int set = 0; set < sets.getLength(); set++) {
            for (Node child = sets.item(set).getFirstChild(); child != null; child = child.getNextSibling()) {
                properties.putIfAbsent(child.getNodeName(), child.getTextContent().strip());
            }
        }
        SortedSet<String> folders = new TreeSet<>();
        NodeList versions = project.getElementsByTagName("version");
        for (int at = 0; at < versions.getLength(); at++) {
            Element owner = (Element) versions.item(at).getParentNode();
            Optional<String> artifact = child(owner, "artifactId");
            if (owner != project && artifact.isPresent()) {
                String group = child(owner, "groupId").orElse(PLUGIN_GROUP);
                folders.add(filled(group.replace('.', '/') + "/" + artifact.get() + "/"
                        + versions.item(at).getTextContent().strip() + "/", properties));
            }
        }
        return new PomArtifacts(folders);
    }

    private static Element parse(Path pom) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(pom + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Optional<String> child(Element owner, String name) {
        for (Node child = owner.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return Optional.of(child.getTextContent().strip());
            }
        }
        return Optional.empty();
    }

    private static String filled(String text, Map<String, String> properties) {
        return PROPERTY.matcher(text).replaceAll(name -> Matcher.quoteReplacement(
                properties.getOrDefault(name.group(1), name.group())));
    }
}
