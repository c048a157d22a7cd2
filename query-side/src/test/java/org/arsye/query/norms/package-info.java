/** What is known of norms at a moment, and what is said of consultations by them. */
package org.arsye.query.norms;
