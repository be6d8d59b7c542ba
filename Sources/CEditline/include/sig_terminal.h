#ifndef SIG_TERMINAL_H
#define SIG_TERMINAL_H

/// The promise that a terminal is as it was before, whatever ends the process: `exit`, a signal, a trap.
/// There is one terminal, so all this is global. (SIGKILL can't be seen by anybody.)

/// Remembers how the terminal is, restores it at the end, and has the signals that are handled written to `pipe` instead, a
/// byte each: SIGINT, SIGTSTP, SIGCONT and SIGWINCH. Signals that end the process restore the terminal first, and then do what
/// they did before. `pipe` must not block. Returns 0 if it is no terminal.
int sig_terminal_guard(int terminal, int pipe);

/// Restores the terminal and the signals. Nothing happens if they were not changed.
void sig_terminal_release(void);

/// Lets the calling thread have the signals: threads of tasks block nearly all.
void sig_terminal_unblock_signals(void);

/// Remembers how the terminal is now, for `sig_terminal_resume`.
void sig_terminal_remember(void);

/// Restores the terminal, and stops the process as Ctrl-Z does. Returns when it goes on.
void sig_terminal_suspend(void);

/// Makes the terminal again what it was at `sig_terminal_remember`.
void sig_terminal_resume(void);

/// Whether the cursor stands in a line, so that who ends the process has to begin a new one.
void sig_terminal_set_in_line(int is_in_line);

#endif
