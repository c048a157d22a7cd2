package org.arsye.command.kernel;

/** Why a text cannot stand in the record, whatever it is about. */
public enum TextRejected implements Reason {
    /** Longer than the limit of its field, counted in Unicode code points. */
    TEXT_TOO_LONG,
    /** A lone surrogate, NUL, or a control character other than tab, line feed and carriage return. */
    TEXT_NOT_VALID_UNICODE
}
