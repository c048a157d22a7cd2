/** Bad: what is stored, changed. */
package org.arsye.badhouse.comment;
