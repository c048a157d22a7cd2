/**
 * From the text of a file to fields with a line and a place. The one room that knows a YAML library. It takes less than
 * YAML has: one document of plain mappings, lists and scalars, without tags, anchors, aliases or a key said twice.
 */
package org.arsye.norms.yaml;
