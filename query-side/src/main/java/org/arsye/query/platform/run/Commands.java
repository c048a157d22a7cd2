package org.arsye.query.platform.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The commands of this program, by the word they begin with: {@code java -jar query-side.jar ledger status}. Settings are
 * given as always, by the environment or as {@code --arsye.…=…}.
 */
public final class Commands {

    private static final String SETTING = "--arsye.";

    private final Map<String, Class<? extends Command>> commands;

    public Commands(Map<String, Class<? extends Command>> commands) {
        this.commands = Map.copyOf(commands);
    }

    /** Whether these arguments begin with a command. */
    public boolean has(String... arguments) {
        return arguments.length > 0 && commands.containsKey(arguments[0]);
    }

    /** Does what they say, and ends the program with its exit status. */
    public void run(String... arguments) {
        System.exit(status(arguments));
    }

    int status(String... arguments) {
        List<String> all = Arrays.asList(arguments).subList(1, arguments.length);
        String[] settings = all.stream().filter(one -> one.startsWith(SETTING)).toArray(String[]::new);
        Class<? extends Command> command = commands.get(arguments[0]);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(command)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings)) {
            return context.getBean(command)
                    .run(all.stream().filter(one -> !one.startsWith(SETTING)).toList(), new OfTheProcess());
        }
    }

    private static final class OfTheProcess implements Command.Told {

        private final PrintStream out = stream(FileDescriptor.out);
        private final PrintStream err = stream(FileDescriptor.err);

        private static PrintStream stream(FileDescriptor descriptor) {
            return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
        }

        @Override
        public void line(String line) {
            out.println(line);
        }

        @Override
        public void error(String line) {
            err.println(line);
        }
    }
}
