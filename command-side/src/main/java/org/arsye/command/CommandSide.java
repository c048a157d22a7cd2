package org.arsye.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the command side. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommandSide {

    public static void main(String[] args) {
        SpringApplication.run(CommandSide.class, args);
    }
}
