/**
 * The register of consultations: each with its period, its notice and what was done to it. A view: it may be dropped and is
 * rebuilt from the events.
 */
package org.arsye.query.consultations;
