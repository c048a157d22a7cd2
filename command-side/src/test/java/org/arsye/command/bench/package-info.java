/** Figures, measured side by side in one run; {@code mvn -q -Pbench verify} and nothing else runs them. */
package org.arsye.command.bench;
