#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts a command on a new pseudo-terminal, as the leader of a session of its own.
/// Returns 0 and the terminal's other end, or the system's error number.
int pseudo_terminal_start(
    char *const arguments[], char *const environment[], const char *directory, int columns, int rows, int *master, pid_t *child
);

/// Gives its window another size.
void pseudo_terminal_resize(int master, int columns, int rows);

#endif
