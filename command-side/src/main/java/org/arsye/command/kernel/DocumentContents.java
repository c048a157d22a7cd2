package org.arsye.command.kernel;

import java.util.Optional;

/** The contents of documents, kept by their digest: written once, never changed. */
public interface DocumentContents {

    /** @param sha256 lower-case hexadecimal */
    Optional<byte[]> bytes(String sha256);

    /** Keeps a content before the command that names it is sent; keeping it twice is harmless. */
    void keep(String sha256, String mediaType, byte[] bytes);
}
