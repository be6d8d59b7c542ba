#ifndef SIG_RANDOM_H
#define SIG_RANDOM_H

#include <stddef.h>

/// Fills `bytes` with `count` random bytes that are fit for secrets. Returns 1, or 0 if the system has none.
int sig_random_bytes(unsigned char *bytes, size_t count);

#endif
