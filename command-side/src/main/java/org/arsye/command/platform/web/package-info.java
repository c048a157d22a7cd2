/**
 * What every door of the write API shares: strict reading of JSON, problem details for whatever goes wrong, answers given
 * once for one {@code Idempotency-Key}, and blocking work kept off the event loop.
 */
package org.arsye.command.platform.web;
