#ifndef SPAWN_CHILD_H
#define SPAWN_CHILD_H

#include <sys/types.h>

// The commands started here inherit three descriptors and nothing else of the tests: not an end of a pipe that makes others wait.

/// Starts a command with these three streams, in a process group of its own. Returns 0, or the system's error number.
int spawn_with_streams(
    char *const arguments[], char *const environment[], const char *directory, int input, int output, int error, pid_t *child
);

/// Starts a command on a new pseudo-terminal, as the leader of a session of its own.
/// Returns 0 and the terminal's other end, or the system's error number.
int spawn_on_terminal(
    char *const arguments[], char *const environment[], const char *directory, int columns, int rows, int *master, pid_t *child
);

/// Gives the window of a pseudo-terminal another size.
void terminal_resize(int master, int columns, int rows);

#endif
