package org.arsye.query.badhouse.reports;

/** The questions of another view. */
public abstract class ReportsQueries {}
