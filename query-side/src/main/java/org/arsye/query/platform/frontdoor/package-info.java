/**
 * The front door: one address for people, behind which writes go to the command side and reads stay here.
 *
 * <p>Routing is configuration ({@code frontdoor.yml}); this room only says in a person's words that the other side is away.
 */
package org.arsye.query.platform.frontdoor;
