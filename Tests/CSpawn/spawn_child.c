#define _GNU_SOURCE  // posix_openpt, POSIX_SPAWN_SETSID

#include "spawn_child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Ends `actions`, which have put the three streams in place.
static int start(
    char *const arguments[], char *const environment[], const char *directory, short flags,
    posix_spawn_file_actions_t *actions, pid_t *child
) {
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, flags | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
#ifdef __GLIBC__
    posix_spawn_file_actions_addclosefrom_np(actions, 3);
#endif
    if (directory != NULL) posix_spawn_file_actions_addchdir_np(actions, directory);
    int number = posix_spawnp(child, arguments[0], actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(actions);
    return number;
}

int spawn_with_streams(
    char *const arguments[], char *const environment[], const char *directory, int input, int output, int error, pid_t *child
) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, 0);
    posix_spawn_file_actions_adddup2(&actions, output, 1);
    posix_spawn_file_actions_adddup2(&actions, error, 2);
    // A process group of its own (0: of its number), so that what it starts can be ended with it.
    return start(arguments, environment, directory, POSIX_SPAWN_SETPGROUP, &actions, child);
}

static int start_on(
    char *const arguments[], char *const environment[], const char *directory, const char *terminal, pid_t *child
) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    // The first terminal that the leader of a session opens becomes the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
    return start(arguments, environment, directory, POSIX_SPAWN_SETSID, &actions, child);
}

int spawn_on_terminal(
    char *const arguments[], char *const environment[], const char *directory, int columns, int rows, int *master, pid_t *child
) {
    *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*master < 0) return errno;
    char name[64];
    int number = 0;
    if (grantpt(*master) != 0 || unlockpt(*master) != 0) number = errno;
    if (number == 0) number = ptsname_r(*master, name, sizeof name);
    if (number == 0) {
        terminal_resize(*master, columns, rows);
        number = start_on(arguments, environment, directory, name, child);
    }
    if (number != 0) close(*master);
    return number;
}

void terminal_resize(int master, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    ioctl(master, TIOCSWINSZ, &size);
}
