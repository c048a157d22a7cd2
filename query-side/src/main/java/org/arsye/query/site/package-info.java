/**
 * The pages: the views put together for people, in Albanian, Serbian and English. It keeps no table and decides nothing; it
 * may use every view, and no view uses it.
 */
package org.arsye.query.site;
