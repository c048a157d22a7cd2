package org.arsye.query.platform.web;

import java.beans.PropertyEditorSupport;
import java.util.Locale;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A code in an address is written as in answers, {@code under_review}, and in no other way. */
@ControllerAdvice
class CodesInAddresses {

    /** Where no converter can read a word, Spring would try the constant's own name. */
    @InitBinder
    void onlyAsWritten(WebDataBinder binder) {
        binder.registerCustomEditor(Enum.class, new AsWritten());
    }

    /** Hands on the constant's name; which constant that is, Spring finds out, or refuses. */
    private static final class AsWritten extends PropertyEditorSupport {

        @Override
        public void setAsText(String code) {
            if (!code.equals(code.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("not as it is written");
            }
            setValue(code.isEmpty() ? null : code.toUpperCase(Locale.ROOT));
        }
    }
}
