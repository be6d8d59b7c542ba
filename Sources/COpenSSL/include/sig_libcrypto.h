#ifndef SIG_LIBCRYPTO_H
#define SIG_LIBCRYPTO_H

/// Starts libcrypto, once, without its clean-up at exit, which would race with threads that still use it. Called by the other
/// functions here on their first use, so that a process that needs none of them pays nothing. Returns 1, or 0 on failure.
int sig_libcrypto_start(void);

#endif
