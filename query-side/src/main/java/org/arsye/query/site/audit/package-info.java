/** What auditors are shown, and what they carry away to check elsewhere. Whatever they look at is kept before it is shown. */
package org.arsye.query.site.audit;
