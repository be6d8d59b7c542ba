#include "sig_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

/// Told to the thread that owns the terminal.
static const int told[] = {SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
/// These end the process, unless somebody ignores them.
static const int ending[] = {SIGHUP, SIGQUIT, SIGTERM, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ,
                             SIGILL, SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,  SIGSEGV, SIGSYS};

static volatile sig_atomic_t is_guarded;
static volatile sig_atomic_t is_in_line;
static volatile sig_atomic_t has_raw;
static int terminal_fd = -1;
static int pipe_fd = -1;
static struct termios before;
static struct termios raw;
static struct sigaction before_told[COUNT(told)];
static struct sigaction before_ending[COUNT(ending)];

/// Writes as much as the terminal takes at once: one that was stopped with Ctrl-S must not hold up the end.
static void write_text(const char *text) {
    int flags = fcntl(terminal_fd, F_GETFL);
    if (flags >= 0) fcntl(terminal_fd, F_SETFL, flags | O_NONBLOCK);
    ssize_t written = write(terminal_fd, text, strlen(text));
    (void)written;
    if (flags >= 0) fcntl(terminal_fd, F_SETFL, flags);
}

/// Only what may be called in a signal handler.
static void restore(void) {
    if (!is_guarded) return;
    int number = errno;
    // First of all the modes: they harm most.
    tcsetattr(terminal_fd, TCSANOW, &before);
    if (has_raw) write_text(is_in_line ? "\033[?2004l\r\n" : "\033[?2004l");
    is_in_line = 0;
    errno = number;
}

static void at_exit(void) { restore(); }

static void tell(int signal) {
    int number = errno;
    unsigned char byte = (unsigned char)signal;
    ssize_t written = write(pipe_fd, &byte, 1);
    (void)written;
    errno = number;
}

static void end(int signal) {
    restore();
    is_guarded = 0;
    // What it did before is done as soon as this handler returns: the signal is blocked until then.
    for (size_t i = 0; i < COUNT(ending); i++) {
        if (ending[i] == signal) sigaction(signal, &before_ending[i], NULL);
    }
    raise(signal);
}

static void handle(int signal, void (*handler)(int), struct sigaction *old) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, old);
}

int sig_terminal_guard(int terminal, int pipe) {
    static int is_registered;
    if (is_guarded || tcgetattr(terminal, &before) != 0) return 0;
    terminal_fd = terminal;
    pipe_fd = pipe;
    has_raw = 0;
    is_in_line = 0;
    is_guarded = 1;
    if (!is_registered) is_registered = atexit(at_exit) == 0;
    for (size_t i = 0; i < COUNT(told); i++) handle(told[i], tell, &before_told[i]);
    for (size_t i = 0; i < COUNT(ending); i++) {
        handle(ending[i], end, &before_ending[i]);
        if (before_ending[i].sa_handler == SIG_IGN) sigaction(ending[i], &before_ending[i], NULL);
    }
    return 1;
}

void sig_terminal_release(void) {
    if (!is_guarded) return;
    restore();
    is_guarded = 0;
    for (size_t i = 0; i < COUNT(told); i++) sigaction(told[i], &before_told[i], NULL);
    for (size_t i = 0; i < COUNT(ending); i++) sigaction(ending[i], &before_ending[i], NULL);
}

void sig_terminal_unblock_signals(void) {
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < COUNT(told); i++) sigaddset(&set, told[i]);
    for (size_t i = 0; i < COUNT(ending); i++) sigaddset(&set, ending[i]);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void sig_terminal_remember(void) {
    if (is_guarded && !has_raw) has_raw = tcgetattr(terminal_fd, &raw) == 0;
}

void sig_terminal_suspend(void) {
    restore();
    struct sigaction mine, standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigemptyset(&standard.sa_mask);
    sigaction(SIGTSTP, &standard, &mine);
    // To this thread: the process has stopped, and goes on, before it returns.
    raise(SIGTSTP);
    sigaction(SIGTSTP, &mine, NULL);
}

void sig_terminal_resume(void) {
    if (is_guarded && has_raw) tcsetattr(terminal_fd, TCSADRAIN, &raw);
}

void sig_terminal_set_in_line(int in_line) { is_in_line = in_line; }
