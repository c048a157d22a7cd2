/**
 * A year of public consultation that never was: bodies, consultations and comments that follow from a seed, played through the
 * product's own commands, and counted again over the raw events by code that shares nothing with the product.
 */
package org.arsye.story.year;
