/** A view that looks into another one. */
package org.arsye.query.badhouse.comments;
