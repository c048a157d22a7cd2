/** That less than YAML is taken, and what is taken keeps its place. */
package org.arsye.norms.yaml;
