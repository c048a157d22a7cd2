/**
 * Norms are data: what regulations and calendars say, each term with its source and whether its words were read there.
 * Nothing here knows a rule by heart; a term that was not verified is said to be so wherever it is used.
 */
package org.arsye.norms;
