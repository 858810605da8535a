package uk.onelondon.sandbox.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A folder of secrets that only its owner may open, where the file system knows owners. */
final class KeyFolder {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** The content of a file; if there is none, made, stored whole or not at all, and returned. */
    String readOrMake(String name, Supplier<String> maker) throws IOException {
        Files.createDirectories(folder);
        permit(folder, FOLDER);
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path draft = Files.createTempFile(folder, name, ".new");
            permit(draft, FILE);
            Files.writeString(draft, maker.get());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        permit(file, FILE);
        return Files.readString(file);
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
