#ifndef SIG_CERTIFICATE_H
#define SIG_CERTIFICATE_H

#include <stddef.h>

/// A new CA with one server certificate of it, as PEM text, each ended by a zero byte. The CA's key is thrown away.
typedef struct {
    char *ca;
    char *certificate;
    char *key;
} sig_certificate;

/// Makes a CA named "sigserve test CA" and a server certificate for `names`, both with P-256 keys and good for `days`.
/// A name is a host name, which may begin with "*.", or an IP address. Returns 1, or 0 with OpenSSL's words in `error`;
/// `made` is to be freed only after 1.
int sig_certificate_make(const char *const *names, size_t count, int days, sig_certificate *made, char *error,
                         size_t room);

/// Frees what was made, after overwriting the key.
void sig_certificate_free(sig_certificate *made);

#endif
