package org.arsye.norms.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.arsye.norms.Flaw;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.Wrong;
import org.arsye.norms.yaml.YamlFile;
import org.arsye.norms.yaml.YamlFiles;

/** All packs that are known, each in all its versions. It is never changed. */
public final class NormPacks {

    static final String FOLDER = "/norms/packs/";

    /** A jar does not tell what lies in a folder of it. */
    static final List<String> BUNDLED =
            List.of("XK-GOV-05-2016.yaml", "XK-MUN-06-2018.yaml", "AL-146-2014.yaml", "OGP-2022.yaml", "WB-2017.yaml");

    private final Map<String, SortedMap<Integer, NormPack>> packs;

    private NormPacks(Map<String, SortedMap<Integer, NormPack>> packs) {
        this.packs = packs;
    }

    /** What comes with the program. */
    public static NormPacks bundled() {
        return of(bundledFiles());
    }

    /** What comes with the program, as it lies there. */
    public static List<YamlFile> bundledFiles() {
        return YamlFiles.bundled(FOLDER, BUNDLED);
    }

    /**
     * What comes with the program, and the packs and versions that an operator has put into a folder.
     *
     * @throws NormsRefused with all that is wrong in all files
     */
    public static NormPacks with(Path folder) {
        return of(Stream.concat(bundledFiles().stream(), YamlFiles.in(folder).stream())
                .toList());
    }

    /**
     * What the record holds, in the order of the record, and what comes with the program and does not contradict it: a version
     * that was published stays what it was, whatever a later release brings along. What this release cannot read is left out.
     */
    public static NormPacks recorded(List<YamlFile> published) {
        NormPacks known = new NormPacks(Map.of());
        for (YamlFile file :
                Stream.concat(published.stream(), bundledFiles().stream()).toList()) {
            known = known.plusIfSound(file);
        }
        return known;
    }

    /**
     * The same with one more file: another pack, or another version of one.
     *
     * @throws NormsRefused with all that is wrong in it, also beside what is known already
     */
    public NormPacks plus(YamlFile file) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, SortedMap<Integer, NormPack>> more = new TreeMap<>();
        packs.forEach((id, versions) -> more.put(id, new TreeMap<>(versions)));
        file.read(fields -> PackReader.read(fields, file.sha256()), flaws)
                .ifPresent(pack -> add(file, pack, more, flaws));
        if (!flaws.isEmpty()) {
            throw new NormsRefused(flaws);
        }
        return new NormPacks(more);
    }

    private NormPacks plusIfSound(YamlFile file) {
        try {
            return plus(file);
        } catch (NormsRefused leftOut) {
            return this;
        }
    }

    /**
     * Reads one pack by itself.
     *
     * @throws NormsRefused with all that is wrong in it
     */
    public static NormPack read(YamlFile file) {
        List<Flaw> flaws = new ArrayList<>();
        return file.read(fields -> PackReader.read(fields, file.sha256()), flaws)
                .orElseThrow(() -> new NormsRefused(flaws));
    }

    /** @throws NormsRefused with all that is wrong in all files */
    static NormPacks of(List<YamlFile> files) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, SortedMap<Integer, NormPack>> packs = new TreeMap<>();
        for (YamlFile file : files) {
            file.read(fields -> PackReader.read(fields, file.sha256()), flaws)
                    .ifPresent(pack -> add(file, pack, packs, flaws));
        }
        if (!flaws.isEmpty()) {
            throw new NormsRefused(flaws);
        }
        return new NormPacks(packs);
    }

    private static void add(
            YamlFile file, NormPack pack, Map<String, SortedMap<Integer, NormPack>> packs, List<Flaw> flaws) {
        SortedMap<Integer, NormPack> versions = packs.computeIfAbsent(pack.id(), none -> new TreeMap<>());
        NormPack same = versions.putIfAbsent(pack.version(), pack);
        if (same != null && !same.digest().equals(pack.digest())) {
            flaws.add(new Flaw(file.name(), 1, "/version", Wrong.PACK_VERSION_TAKEN, pack.version(), pack.id()));
        } else if (same == null) {
            Stream.concat(
                            versions.headMap(pack.version()).values().stream()
                                    .filter(earlier -> overlaps(earlier, pack)),
                            versions.tailMap(pack.version() + 1).values().stream()
                                    .filter(later -> overlaps(pack, later)))
                    .map(other -> new Flaw(
                            file.name(), 1, "/inForce", Wrong.PACK_VERSIONS_OVERLAP, pack.version(), other.version()))
                    .forEach(flaws::add);
        }
    }

    /** A version whose end nobody named ends by itself on the eve of the next. */
    private static boolean overlaps(NormPack earlier, NormPack later) {
        LocalDate begins = later.inForce().from();
        return !begins.isAfter(
                earlier.inForce().until().orElse(earlier.inForce().from()));
    }

    /** The version to which a consultation is held that opens on this day. */
    public Optional<NormPack> inForce(String id, LocalDate day) {
        return versions(id).stream()
                .filter(pack -> !day.isBefore(pack.inForce().from()))
                .reduce((earlier, later) -> later)
                .filter(pack -> pack.inForce().holds(day));
    }

    /** The pack a consultation was opened under; empty if the file is gone or is another. */
    public Optional<NormPack> bound(PackReference reference) {
        return versions(reference.pack()).stream()
                .filter(pack -> pack.reference().equals(reference))
                .findFirst();
    }

    /** By version, the earliest first. */
    public Collection<NormPack> versions(String id) {
        return Collections.unmodifiableCollection(
                packs.getOrDefault(id, Collections.emptySortedMap()).values());
    }

    /** By name. */
    public Collection<String> ids() {
        return Collections.unmodifiableCollection(packs.keySet());
    }
}
