/** Signing in and out, accounts, and which doors are open to whom. */
package org.arsye.command.access.web;
