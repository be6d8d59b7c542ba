/// Certificates for tests: a CA, and what it issued, from 2020 until 2125. Made with `openssl ecparam -name prime256v1 -genkey`,
/// `openssl req -new` and `openssl ca -startdate 20200101000000Z -enddate 21250101000000Z`. Nothing trusts them.
enum TestCertificates {
    /// The authority that issued all the others.
    static let authority = """
        -----BEGIN CERTIFICATE-----
        MIIBaTCCARCgAwIBAgIUc7h1UBM9qErG+Gz57HmcK6CmUrQwCgYIKoZIzj0EAwIw
        EjEQMA4GA1UEAwwHVGVzdCBDQTAgFw0yMDAxMDEwMDAwMDBaGA8yMTI1MDEwMTAw
        MDAwMFowEjEQMA4GA1UEAwwHVGVzdCBDQTBZMBMGByqGSM49AgEGCCqGSM49AwEH
        A0IABIV1DqXMKZdTSxhd0JHfSGrGS9F7WYEF8jZHK+nHgvKqlUhqkt2RqQq2ByXJ
        vvBCSxl0xMkfy8sv34CmSXWrAiSjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0P
        AQH/BAQDAgIEMB0GA1UdDgQWBBTM8JBvDNLzXl/x9yjT3BzTsZcwLjAKBggqhkjO
        PQQDAgNHADBEAiBB/QZX6eBLCLaVKBdH0vvvpHzp+yHbWPLE1VT8DHq6SgIgGAme
        tUlu2Zsdl2RB29dUEYBPcIH6o6yDz3MpwLfhpks=
        -----END CERTIFICATE-----
        """

    /// For localhost, 127.0.0.1, ::1 and *.wild.test.
    static let local = """
        -----BEGIN CERTIFICATE-----
        MIIByDCCAW6gAwIBAgIUbK/eOW4ujJ4QtUizG7hiyAuR9lkwCgYIKoZIzj0EAwIw
        EjEQMA4GA1UEAwwHVGVzdCBDQTAgFw0yMDAxMDEwMDAwMDBaGA8yMTI1MDEwMTAw
        MDAwMFowFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0D
        AQcDQgAE0aVKoywxhrPpzWYEXNs/bgXP38jyEFhXFFCGf9j8jLrElMQQk2Gfftk9
        boeX60IaYnHqHyPEEjM5Ew4CEGhycaOBnTCBmjA5BgNVHREEMjAwgglsb2NhbGhv
        c3SHBH8AAAGHEAAAAAAAAAAAAAAAAAAAAAGCCyoud2lsZC50ZXN0MB0GA1UdJQQW
        MBQGCCsGAQUFBwMBBggrBgEFBQcDAjAdBgNVHQ4EFgQUqMPlKILGAzxmyuxhgUJI
        gy3mT+4wHwYDVR0jBBgwFoAUzPCQbwzS815f8fco09wc07GXMC4wCgYIKoZIzj0E
        AwIDSAAwRQIhAI29sN/pM/a/3sS2cio+Gz6MnDmaRuoy6OPTfcXWqU7NAiB9Mlqc
        1B/BSR5+AoV3lxcGWnlvk8guj/a1CvqaXVsfJQ==
        -----END CERTIFICATE-----
        """

    static let localKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgClKeE62sBQi019L0
        J5ldAKDt2YsTY8aRP/6+Mf4rpa6hRANCAATRpUqjLDGGs+nNZgRc2z9uBc/fyPIQ
        WFcUUIZ/2PyMusSUxBCTYZ9+2T1uh5frQhpiceofI8QSMzkTDgIQaHJx
        -----END PRIVATE KEY-----
        """

    /// For other.test alone.
    static let other = """
        -----BEGIN CERTIFICATE-----
        MIIBnzCCAUSgAwIBAgIUWIBSWDVDXzrJWSPTvc4457x7Y/8wCgYIKoZIzj0EAwIw
        EjEQMA4GA1UEAwwHVGVzdCBDQTAgFw0yMDAxMDEwMDAwMDBaGA8yMTI1MDEwMTAw
        MDAwMFowEDEOMAwGA1UEAwwFb3RoZXIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
        AARxNayDioFPo7p6PETxBYY+6LMzrl8EVhV4bNtpnCK6dxw/A3EqmerCwDhiuY1b
        vQf+yQBU7ePIJJd8p8G+zo0oo3gwdjAVBgNVHREEDjAMggpvdGhlci50ZXN0MB0G
        A1UdJQQWMBQGCCsGAQUFBwMBBggrBgEFBQcDAjAdBgNVHQ4EFgQU90qef8MAB+31
        9+A57TqrM+FdhVAwHwYDVR0jBBgwFoAUzPCQbwzS815f8fco09wc07GXMC4wCgYI
        KoZIzj0EAwIDSQAwRgIhAO93egk7vSRLBzHQ7Ycmi8eCRChtUGbmqEa7bCI3UKgJ
        AiEAo3evDnCY4/oieYWJuuGxS+TXIRJaeOP1wE21AGR0Zrs=
        -----END CERTIFICATE-----
        """

    static let otherKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgdroRSC/3g+bF9n0K
        dmXzjmjzF856e5DVPRwwTjdjBk2hRANCAARxNayDioFPo7p6PETxBYY+6LMzrl8E
        VhV4bNtpnCK6dxw/A3EqmerCwDhiuY1bvQf+yQBU7ePIJJd8p8G+zo0o
        -----END PRIVATE KEY-----
        """

    /// For localhost and 127.0.0.1, until February 2020.
    static let expired = """
        -----BEGIN CERTIFICATE-----
        MIIBpTCCAUugAwIBAgIUButwHG/SwQ3vMu9vVR062FdAkjswCgYIKoZIzj0EAwIw
        EjEQMA4GA1UEAwwHVGVzdCBDQTAeFw0yMDAxMDEwMDAwMDBaFw0yMDAyMDEwMDAw
        MDBaMBQxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEH
        A0IABAptT6PJt64sCI+eDLkad63db1Bnz1nLMUxm2p+1yA9QnMv8oynUVmrGQAKL
        26lITmBXNdF412T/ZwXgew+b+aCjfTB7MBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcE
        fwAAATAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIwHQYDVR0OBBYEFAd5
        Hwlgs3T4ijsVI2BoBk7if7s+MB8GA1UdIwQYMBaAFMzwkG8M0vNeX/H3KNPcHNOx
        lzAuMAoGCCqGSM49BAMCA0gAMEUCIEwQysRaxjInkkTPzUQ2B7vo02Gu5sYm3/I9
        WqCFc9WzAiEAs/d5z+2IzrRh2fjEhFW42Yb4O7A7qz/PtKHRWOGkvDk=
        -----END CERTIFICATE-----
        """

    static let expiredKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2NkgTkd9Kev7VRhd
        s6ySv8UbIpEQHG+rmzjTVGV0RSyhRANCAAQKbU+jybeuLAiPngy5Gnet3W9QZ89Z
        yzFMZtqftcgPUJzL/KMp1FZqxkACi9upSE5gVzXReNdk/2cF4HsPm/mg
        -----END PRIVATE KEY-----
        """

    /// A client's.
    static let client = """
        -----BEGIN CERTIFICATE-----
        MIIBnzCCAUagAwIBAgIUVUDQGxRICEzNWBqKz1NFSCtR1fYwCgYIKoZIzj0EAwIw
        EjEQMA4GA1UEAwwHVGVzdCBDQTAgFw0yMDAxMDEwMDAwMDBaGA8yMTI1MDEwMTAw
        MDAwMFowETEPMA0GA1UEAwwGY2xpZW50MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD
        QgAE29/apoiqxeOVV8diNH5/m4djHPwaAzoFZdP2yHuERVpZuP+bfFU4Fc9OCwZl
        WXnwh/6HRkoih7ou93OrMqhl+KN5MHcwFgYDVR0RBA8wDYILY2xpZW50LnRlc3Qw
        HQYDVR0lBBYwFAYIKwYBBQUHAwEGCCsGAQUFBwMCMB0GA1UdDgQWBBTKBTXb69W4
        u3qWJmjuW2OxKVb/cDAfBgNVHSMEGDAWgBTM8JBvDNLzXl/x9yjT3BzTsZcwLjAK
        BggqhkjOPQQDAgNHADBEAiBL7/bykEiSTk/fpWkbl4xOUoPtM0oKy2ps8w6XV2J4
        0gIgDbT2gzBAajPhLptpCGG3PIa1xanBgbE8ZIH3mtRxsPk=
        -----END CERTIFICATE-----
        """

    static let clientKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzfObh8cGJfBwbQxl
        cNdE2b3o/FN2iSOuVGKFVYwUtkuhRANCAATb39qmiKrF45VXx2I0fn+bh2Mc/BoD
        OgVl0/bIe4RFWlm4/5t8VTgVz04LBmVZefCH/odGSiKHui73c6syqGX4
        -----END PRIVATE KEY-----
        """
}
