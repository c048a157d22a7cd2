/** What may happen to a consultation, from its notice to its outcome. */
package org.arsye.command.consultation;
