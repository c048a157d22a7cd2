/** Compliance, asked through the queries over a real database. */
package org.arsye.query.compliance;
