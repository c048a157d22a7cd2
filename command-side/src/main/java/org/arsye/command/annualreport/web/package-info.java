/** Where the report of a year is prepared and published: by the office that watches all bodies, or by a body for itself. */
package org.arsye.command.annualreport.web;
