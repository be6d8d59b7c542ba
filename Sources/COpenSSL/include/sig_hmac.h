#ifndef SIG_HMAC_H
#define SIG_HMAC_H

#include <stddef.h>

/// The length of an HMAC-SHA-256 in bytes.
#define SIG_HMAC_LENGTH 32

/// Writes the HMAC-SHA-256 (RFC 2104) of `count` bytes under a key to `out`, which has room for SIG_HMAC_LENGTH bytes. Returns
/// 1, or 0 on failure.
int sig_hmac_sha256(const unsigned char *key, size_t key_count, const unsigned char *bytes, size_t count,
                    unsigned char *out);

/// Whether two ranges of `count` bytes are the same, found out in a time that does not depend on where they differ.
int sig_equal(const unsigned char *left, const unsigned char *right, size_t count);

#endif
