package org.arsye.query.course;

import java.util.List;

/**
 * The whole course of a consultation.
 *
 * @param lines what was planned beside what came of it, in the order in which a consultation runs
 * @param steps what was done to it, oldest first
 * @param meetings those that were announced
 * @param methods the ways in which the public was consulted
 */
public record Course(
        List<CourseLine> lines, List<CourseStep> steps, List<MeetingEntry> meetings, List<MethodEntry> methods) {}
