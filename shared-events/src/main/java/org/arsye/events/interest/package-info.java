/**
 * What is remembered of those who want to be invited: in what they expressed an interest, until when it holds, and each
 * invitation that went to them. Who they are and where they are reached is sealed.
 */
package org.arsye.events.interest;
