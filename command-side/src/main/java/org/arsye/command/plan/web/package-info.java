/** The door of plans: HTTP in, command out. */
package org.arsye.command.plan.web;
