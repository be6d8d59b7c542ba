#include "sig_libcrypto.h"

#include <openssl/crypto.h>

int sig_libcrypto_start(void) { return OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL); }
