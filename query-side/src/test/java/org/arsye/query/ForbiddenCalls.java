package org.arsye.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Calls that look harmless and are not, each with what to write instead. */
record ForbiddenCalls(String owner, String member, String parameters, String instead) {

    private static final String ANY = "*";

    private static final List<ForbiddenCalls> ALL = List.of(
            new ForbiddenCalls("java.lang.System", "out", ANY, "a logger, or an answer"),
            new ForbiddenCalls("java.lang.System", "err", ANY, "a logger, or an answer"),
            new ForbiddenCalls("java.lang.Thread", "sleep", ANY, "a wait for the thing itself, with a limit"),
            new ForbiddenCalls("reactor.core.publisher.Mono", "block", ANY, "the publisher handed on"),
            new ForbiddenCalls("reactor.core.publisher.Flux", "blockFirst", ANY, "the publisher handed on"),
            new ForbiddenCalls("reactor.core.publisher.Flux", "blockLast", ANY, "the publisher handed on"),
            new ForbiddenCalls("java.lang.String", "getBytes", "", "a charset by name"),
            new ForbiddenCalls("java.lang.String", "<init>", "byte[]", "a charset by name"),
            new ForbiddenCalls("java.lang.String", "toLowerCase", "", "Locale.ROOT, or the reader's locale"),
            new ForbiddenCalls("java.lang.String", "toUpperCase", "", "Locale.ROOT, or the reader's locale"),
            new ForbiddenCalls("java.lang.String", "format", "java.lang.String,java.lang.Object[]", "a locale first"),
            new ForbiddenCalls("java.time.Instant", "now", "", "the one Clock, handed in"),
            new ForbiddenCalls("java.time.LocalDate", "now", "", "the one Clock, handed in"),
            new ForbiddenCalls("java.time.ZoneId", "systemDefault", "", "the public body's zone"),
            new ForbiddenCalls("com.fasterxml.jackson.databind.ObjectMapper", "<init>", ANY, "the house's JsonMapper"),
            new ForbiddenCalls("tools.jackson.databind.ObjectMapper", "<init>", ANY, "the house's JsonMapper"));

    static ArchRule areNotMade() {
        return classes()
                .should(HouseRules.condition(
                        "make no forbidden call",
                        (type, complain) -> type.getAccessesFromSelf()
                                .forEach(access -> ALL.stream()
                                        .filter(forbidden -> forbidden.matches(access))
                                        .forEach(forbidden -> complain.accept(access.getDescription()
                                                + "; write instead: " + forbidden.instead())))));
    }

    private boolean matches(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(owner)
                && access.getName().equals(member)
                && !watchesProcesses(access)
                && (parameters.equals(ANY) || parameters.equals(parametersOf(access)));
    }

    /** Of another process there is nothing to wait for but a look, and no clock is wired before the program is. */
    private static boolean watchesProcesses(JavaAccess<?> access) {
        return access.getOriginOwner().getPackageName().endsWith(".platform.run")
                && (access.getName().equals("sleep") || access.getName().equals("now"));
    }

    private static String parametersOf(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                ? String.join(
                        ",",
                        unit.getRawParameterTypes().stream()
                                .map(ForbiddenCalls::readable)
                                .toList())
                : ANY;
    }

    private static String readable(JavaClass type) {
        return type.isArray() ? type.getComponentType().getName() + "[]" : type.getName();
    }
}
