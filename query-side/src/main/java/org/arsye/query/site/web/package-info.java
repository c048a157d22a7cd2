/** Pages over HTTP: which address shows what, in which language, and what a browser may keep of it. */
package org.arsye.query.site.web;
