package org.arsye.command.telling;

/** Whatever takes letters away. */
interface Post {

    /**
     * @param name the same each time the letter is sent, so that who receives it twice can tell
     * @throws PostAway if it was not taken; the cause is named without what it said
     */
    void send(Letter letter, String name);
}
