/** A controller that asks the table, and writes. */
package org.arsye.query.badhouse.comments.web;
