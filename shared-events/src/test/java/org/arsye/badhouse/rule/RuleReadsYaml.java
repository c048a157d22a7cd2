package org.arsye.badhouse.rule;

import org.snakeyaml.engine.v2.api.LoadSettings;

record RuleReadsYaml(LoadSettings settings) {}
