/** The write side's databases: one pool a role, migrations run by the owner and by nobody else. */
package org.arsye.command.platform.database;
