#ifndef SIG_DIGEST_H
#define SIG_DIGEST_H

#include <stddef.h>

/// Writes the digest of `count` bytes in base64, with an end, to `out`. `algorithm` is OpenSSL's name, such as "SHA1".
/// Returns the characters written without the end, or 0 if the algorithm is unknown or `room` is too small.
int sig_digest_base64(const char *algorithm, const unsigned char *bytes, size_t count, char *out, size_t room);

#endif
