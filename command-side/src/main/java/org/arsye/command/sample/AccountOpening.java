package org.arsye.command.sample;

import org.arsye.command.sample.SampleAccounts.Account;

/** Gives an official an account to sign in with; doing it twice is harmless. */
interface AccountOpening {

    void open(Account account);
}
