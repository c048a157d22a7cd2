/** Generations of views from the outside: filled beside the serving rows, stopped, killed, taken over. */
package org.arsye.query.platform.generation;
