/**
 * What people see of their own account: how it is protected, and where it is signed in. All of it comes from functions that
 * tell whoever holds a session about that session's account and no other.
 */
package org.arsye.query.site.account;
