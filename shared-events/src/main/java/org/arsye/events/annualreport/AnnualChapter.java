package org.arsye.events.annualreport;

/**
 * A chapter that somebody writes. The order is that of the report for 2017; the chapters made of figures stand between
 * {@link #CIVIL_SOCIETY} and {@link #CONCLUSIONS}.
 */
public enum AnnualChapter {
    FOREWORD,
    EXECUTIVE_SUMMARY,
    INTRODUCTION,
    REGULATION,
    METHODOLOGY,
    MONITORING_MECHANISMS,
    INDICATORS,
    PLATFORM,
    CAPACITY_BUILDING,
    PILOT_PROJECTS,
    CIVIL_SOCIETY,
    CONCLUSIONS
}
