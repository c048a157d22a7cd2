/**
 * The description of the write API, {@code GET /api/v1/openapi/command}: OpenAPI 3.1, made from the controllers and from
 * {@code words.properties}. What it promises is checked against real answers in the tests.
 */
package org.arsye.command.platform.openapi;
