/** The main table of a document as CSV (RFC 4180). */
package org.arsye.query.formats.csv;
