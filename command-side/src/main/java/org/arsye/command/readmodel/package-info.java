/** What may be ordered about read models. This side knows the orders and nothing of the read models themselves. */
package org.arsye.command.readmodel;
