/**
 * What a page is made of before it is HTML: one record a template, and the words it is written with. Nothing here knows
 * HTTP or SQL.
 */
package org.arsye.query.site.page;
