/**
 * What is ordered about the views, and how they stand. Orders are events: this room follows them, carries out each once and
 * keeps them as a list. It is no view itself, so that it goes on whatever happens to the views.
 */
package org.arsye.query.operations;
