/** Bad: persons and free text in the open. */
package org.arsye.badhouse.person;
