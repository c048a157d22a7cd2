/** Documents as open data: tables as CSV and JSON Lines, and all of them as one package with descriptions and digests. */
package org.arsye.query.formats.data;
