/** What this module must never look like; each architecture rule is seen to fail on its room here. */
package org.arsye.badhouse;
