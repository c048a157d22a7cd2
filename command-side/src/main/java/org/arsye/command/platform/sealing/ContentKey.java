package org.arsye.command.platform.sealing;

import java.util.UUID;
import org.arsye.events.Sealed;

/**
 * A fresh key for one contribution's fields of one scope.
 *
 * @param key 32 bytes, AES-256
 */
record ContentKey(UUID kid, UUID contribution, Sealed.Scope scope, byte[] key) {}
