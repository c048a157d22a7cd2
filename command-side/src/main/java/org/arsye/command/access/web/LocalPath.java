package org.arsye.command.access.web;

import java.util.regex.Pattern;

/** Where to go on to, on this site and nowhere else. */
final class LocalPath {

    /** One slash, then neither a slash nor a backslash, then what a path and a query may hold (RFC 3986). */
    private static final Pattern LOCAL =
            Pattern.compile("/(?:[A-Za-z0-9._~%!$&'()*+,;=:@?-][A-Za-z0-9._~%!$&'()*+,;=:@/?-]{0,500})?");

    private static final Pattern ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private LocalPath() {}

    static String of(String asked, String otherwise) {
        return asked != null
                        && LOCAL.matcher(asked).matches()
                        && !ENCODING.matcher(asked).find()
                ? asked
                : otherwise;
    }
}
