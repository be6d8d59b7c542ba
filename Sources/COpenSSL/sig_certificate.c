#include "sig_certificate.h"
#include "sig_libcrypto.h"

#include <string.h>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

// Clocks of two machines differ a little.
static const long backdating = 60L * 60;

// 20 bytes at most, positive (RFC 5280, 4.1.2.2).
static int set_serial(X509 *certificate) {
    BIGNUM *number = BN_new();
    int ok = number != NULL && BN_rand(number, 159, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) &&
             BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != NULL;
    BN_free(number);
    return ok;
}

static int add_text(X509 *certificate, X509 *issuer, int nid, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    int ok = extension != NULL && X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    return ok;
}

// Built from values, not from text, so that no name can be read as more than itself.
static int add_names(X509 *certificate, const char *const *names, size_t count) {
    GENERAL_NAMES *list = sk_GENERAL_NAME_new_null();
    int ok = list != NULL;
    for (size_t i = 0; ok && i < count; i++) {
        GENERAL_NAME *name = GENERAL_NAME_new();
        ASN1_OCTET_STRING *address = a2i_IPADDRESS(names[i]);
        ok = name != NULL;
        if (ok && address != NULL) {
            GENERAL_NAME_set0_value(name, GEN_IPADD, address);
            address = NULL;
        } else if (ok) {
            ASN1_IA5STRING *text = ASN1_IA5STRING_new();
            ok = text != NULL && ASN1_STRING_set(text, names[i], -1);
            if (ok) {
                GENERAL_NAME_set0_value(name, GEN_DNS, text);
            } else {
                ASN1_IA5STRING_free(text);
            }
        }
        ASN1_OCTET_STRING_free(address);
        if (ok) ok = sk_GENERAL_NAME_push(list, name) > 0;
        if (!ok) GENERAL_NAME_free(name);
    }
    ok = ok && X509_add1_ext_i2d(certificate, NID_subject_alt_name, list, 0, X509V3_ADD_DEFAULT);
    GENERAL_NAMES_free(list);
    return ok;
}

// A certificate but for what its purpose adds, and its signature.
static X509 *begin(const char *name, EVP_PKEY *key, X509 *issuer, int days) {
    X509 *certificate = X509_new();
    if (certificate == NULL) return NULL;
    X509_NAME *subject = X509_get_subject_name(certificate);
    int ok = X509_set_version(certificate, X509_VERSION_3) && set_serial(certificate) &&
             X509_gmtime_adj(X509_getm_notBefore(certificate), -backdating) != NULL &&
             X509_time_adj_ex(X509_getm_notAfter(certificate), days, 0, NULL) != NULL &&
             X509_set_pubkey(certificate, key) &&
             X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, (const unsigned char *)name, -1, -1, 0) &&
             X509_set_issuer_name(certificate, X509_get_subject_name(issuer != NULL ? issuer : certificate)) &&
             add_text(certificate, issuer != NULL ? issuer : certificate, NID_subject_key_identifier, "hash");
    if (ok) return certificate;
    X509_free(certificate);
    return NULL;
}

static char *take(BIO *text) {
    char *bytes = NULL;
    long length = BIO_get_mem_data(text, &bytes);
    if (length <= 0 || bytes == NULL) return NULL;
    char *copy = OPENSSL_zalloc((size_t)length + 1);
    if (copy != NULL) memcpy(copy, bytes, (size_t)length);
    return copy;
}

static char *pem_of_certificate(X509 *certificate) {
    BIO *text = BIO_new(BIO_s_mem());
    char *result = text != NULL && PEM_write_bio_X509(text, certificate) ? take(text) : NULL;
    BIO_free(text);
    return result;
}

static char *pem_of_key(EVP_PKEY *key) {
    BIO *text = BIO_new(BIO_s_secmem());
    char *result =
        text != NULL && PEM_write_bio_PrivateKey(text, key, NULL, NULL, 0, NULL, NULL) ? take(text) : NULL;
    BIO_free(text);
    return result;
}

int sig_certificate_make(const char *const *names, size_t count, int days, sig_certificate *made, char *error,
                         size_t room) {
    if (room > 0) error[0] = 0;
    if (!sig_libcrypto_start()) return 0;
    memset(made, 0, sizeof *made);
    EVP_PKEY *ca_key = EVP_EC_gen("P-256");
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *ca = NULL, *certificate = NULL;
    int ok = ca_key != NULL && key != NULL;
    if (ok) {
        ca = begin("sigserve test CA", ca_key, NULL, days);
        ok = ca != NULL && add_text(ca, ca, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
             add_text(ca, ca, NID_key_usage, "critical,keyCertSign,cRLSign") && X509_sign(ca, ca_key, EVP_sha256()) > 0;
    }
    if (ok) {
        certificate = begin("sigserve test server", key, ca, days);
        ok = certificate != NULL && add_text(certificate, ca, NID_authority_key_identifier, "keyid:always") &&
             add_text(certificate, ca, NID_basic_constraints, "critical,CA:FALSE") &&
             add_text(certificate, ca, NID_key_usage, "critical,digitalSignature") &&
             add_text(certificate, ca, NID_ext_key_usage, "serverAuth") && add_names(certificate, names, count) &&
             X509_sign(certificate, ca_key, EVP_sha256()) > 0;
    }
    if (ok) {
        made->ca = pem_of_certificate(ca);
        made->certificate = pem_of_certificate(certificate);
        made->key = pem_of_key(key);
        ok = made->ca != NULL && made->certificate != NULL && made->key != NULL;
        if (!ok) sig_certificate_free(made);
    }
    if (!ok && room > 0) ERR_error_string_n(ERR_get_error(), error, room);
    ERR_clear_error();
    X509_free(certificate);
    X509_free(ca);
    EVP_PKEY_free(key);
    EVP_PKEY_free(ca_key);
    return ok;
}

void sig_certificate_free(sig_certificate *made) {
    if (made->key != NULL) OPENSSL_cleanse(made->key, strlen(made->key));
    OPENSSL_free(made->key);
    OPENSSL_free(made->ca);
    OPENSSL_free(made->certificate);
    memset(made, 0, sizeof *made);
}
