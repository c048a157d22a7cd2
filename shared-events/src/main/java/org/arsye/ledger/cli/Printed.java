package org.arsye.ledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arsye.ledger.Json;
import org.arsye.ledger.verify.Check;
import org.arsye.ledger.verify.Verdict;

/** An answer for people, line by line, or for programs, as one JSON object in canonical form on one line. */
public final class Printed {

    private static final List<String> VERDICTS = List.of("VERIFIES", "DOES NOT VERIFY", "UNUSABLE");

    private Printed() {}

    /** For people, the verdict last. */
    public static List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.verdict().checks().forEach(check -> lines.add(shown(check.toString())));
        answer.facts().forEach((name, fact) -> lines(name, fact, lines));
        lines.add(VERDICTS.get(answer.verdict().exitStatus()));
        return lines;
    }

    private static void lines(String name, Json fact, List<String> lines) {
        switch (fact) {
            case Json.Arr list -> list.elements().forEach(element -> lines(name, element, lines));
            case Json.Obj members ->
                members.members().forEach((inner, value) -> lines(name + " " + inner, value, lines));
            case Json.Str text -> lines.add(name + ": " + shown(text.value()));
            case Json.Int number -> lines.add(name + ": " + number.value());
            case Json.Bool bool -> lines.add(name + ": " + bool.value());
        }
    }

    /** What comes out of a file could steer a terminal, or turn the direction of what is read: such characters are spelt. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (steers) {
                shown.append("\\u").append("{%x}".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** For programs. */
    public static Json json(String command, Answer answer) {
        Verdict verdict = answer.verdict();
        Map<String, Json> members = new LinkedHashMap<>(answer.facts());
        List<Json> checks = new ArrayList<>();
        verdict.checks().forEach(check -> checks.add(json(check)));
        members.put("checks", new Json.Arr(checks));
        members.put("command", new Json.Str(command));
        members.put("exit", new Json.Int(verdict.exitStatus()));
        members.put("verdict", new Json.Str(VERDICTS.get(verdict.exitStatus()).replace(' ', '_')));
        return new Json.Obj(members);
    }

    private static Json json(Check check) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("rule", new Json.Str(check.rule().name()));
        members.put("outcome", new Json.Str(check.outcome().name()));
        members.put("where", new Json.Str(check.where()));
        members.put(
                "says",
                new Json.Str(check.flaw()
                        .map(flaw -> flaw.sentence())
                        .orElse(check.rule().sentence())));
        check.flaw().ifPresent(flaw -> members.put("flaw", new Json.Str(flaw.name())));
        return new Json.Obj(members);
    }

    static Json unusable(String sentence) {
        return new Json.Obj(Map.of(
                "checks", new Json.Arr(List.of()),
                "exit", new Json.Int(2),
                "message", new Json.Str(sentence),
                "verdict", new Json.Str(VERDICTS.get(2))));
    }
}
