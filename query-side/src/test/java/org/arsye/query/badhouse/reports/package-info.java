/** A view that another one looks into. */
package org.arsye.query.badhouse.reports;
