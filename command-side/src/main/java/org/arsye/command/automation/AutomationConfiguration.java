package org.arsye.command.automation;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets what depends on time run by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AutomationConfiguration {}
