#include "sig_digest.h"
#include "sig_libcrypto.h"

#include <openssl/evp.h>

int sig_digest_base64(const char *algorithm, const unsigned char *bytes, size_t count, char *out, size_t room) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned char text[EVP_MAX_MD_SIZE * 2];
    size_t length = 0;
    if (!sig_libcrypto_start()) return 0;
    if (EVP_Q_digest(NULL, algorithm, NULL, bytes, count, digest, &length) != 1) return 0;
    int written = EVP_EncodeBlock(text, digest, (int)length);
    if (written <= 0 || (size_t)written >= room) return 0;
    for (int i = 0; i <= written; i++) out[i] = (char)text[i];
    return written;
}
