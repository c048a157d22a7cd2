/** That everything stored is still read, with the samples in the main resources of the same name. */
package org.arsye.events.stored;
