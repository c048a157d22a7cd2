/** Letters as administrators see them: how each stands, and what it says where no mail server is set and a person hands it on. */
package org.arsye.query.site.outbox;
