#include "sig_hmac.h"

#include "sig_libcrypto.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

int sig_hmac_sha256(const unsigned char *key, size_t key_count, const unsigned char *bytes, size_t count,
                    unsigned char *out) {
    unsigned int length = 0;
    if (key_count > INT_MAX || !sig_libcrypto_start()) return 0;
    if (HMAC(EVP_sha256(), key, (int)key_count, bytes, count, out, &length) == NULL) return 0;
    return length == SIG_HMAC_LENGTH;
}

int sig_equal(const unsigned char *left, const unsigned char *right, size_t count) {
    return CRYPTO_memcmp(left, right, count) == 0;
}
