/** How questions come in and answers go out, whatever they are about: moments, readers, languages, ETags, problems, doors. */
package org.arsye.query.platform.web;
