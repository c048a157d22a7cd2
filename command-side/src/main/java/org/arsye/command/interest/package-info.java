/**
 * Wanting to be invited: expressed, confirmed by whoever reads the letters to the address, renewed by the year, withdrawn with
 * one click. Each invitation is recorded once.
 */
package org.arsye.command.interest;
