package org.arsye.badhouse.rule;

import tools.jackson.databind.json.JsonMapper;

record RuleReadsJson(JsonMapper mapper) {}
