package org.arsye.norms.pack;

import org.arsye.events.comment.ModerationReason;

/** For what a comment, or a part of it, may be kept from the public. */
public record ModerationRule(String id, ModerationReason reason, Answer allowed, Said said) implements Norm {}
