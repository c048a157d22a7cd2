package org.arsye.command.badhouse.consultation;

/** A command of another feature. */
public abstract class ConsultationCommand {}
