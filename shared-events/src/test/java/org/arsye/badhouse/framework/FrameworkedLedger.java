package org.arsye.badhouse.framework;

import tools.jackson.databind.json.JsonMapper;

/** Bad: uses a library where twenty years from now there may be none. */
public class FrameworkedLedger {
    public String canonical(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
