/**
 * Expressions of interest and the invitations that followed: counted for everybody, told in full to whoever holds the link of
 * their letters. Names and addresses are not in it. A view: it may be dropped and is rebuilt from the events.
 */
package org.arsye.query.interests;
