/** Where administrators give orders about read models. */
package org.arsye.command.readmodel.web;
