/** That the packs say what is known and no more, and that a wrong one is refused in words one can act on. */
package org.arsye.norms.pack;
