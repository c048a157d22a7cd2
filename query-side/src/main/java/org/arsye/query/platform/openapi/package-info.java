/**
 * The description of the read API, {@code GET /api/v1/openapi/query}: OpenAPI 3.1, made from the controllers and from
 * {@code words.properties}. What it promises is checked against real answers in the tests.
 */
package org.arsye.query.platform.openapi;
