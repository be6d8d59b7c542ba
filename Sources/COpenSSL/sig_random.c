#include "sig_random.h"

#include "sig_libcrypto.h"

#include <limits.h>
#include <openssl/rand.h>

int sig_random_bytes(unsigned char *bytes, size_t count) {
    if (count > INT_MAX || !sig_libcrypto_start()) return 0;
    return RAND_bytes(bytes, (int)count) == 1;
}
