/**
 * The read API, {@code /api/v1}: JSON over what the views answer. Like the pages it may put several views together, all asked
 * at one moment; it decides nothing.
 */
package org.arsye.query.api;
