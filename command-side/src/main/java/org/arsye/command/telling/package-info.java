/**
 * Telling people: letters in their own language, written from the record, sealed until they are sent, and gone from here then. An
 * address is opened for as long as a letter takes and stands in no log, no figure and no exception.
 */
package org.arsye.command.telling;
