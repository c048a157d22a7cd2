/** What has happened before a question is asked: a real database, and a pen that writes events as the write side would. */
package org.arsye.query.given;
