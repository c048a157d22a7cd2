/**
 * The invented consultations a first start comes with, so that there is something to see. They go through the product's own
 * commands like anything else, each under a fixed command id, so an interrupted first start goes on where it stopped.
 */
package org.arsye.command.sample;
