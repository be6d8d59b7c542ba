import SigSystem

/// The variables that count where a flag is absent.
struct ServerEnvironment {
    /// Where to listen: `ADDR`. Empty is absent.
    var address: String?
    /// `WS_ALLOWED_ORIGINS`. Empty is not absent: it allows pages of this machine alone.
    var allowedOrigins: String?
    /// `RTC_CONFIG_JSON`. Empty is absent.
    var rtcConfig: String?
    /// `APP_CLIENT_SECRET`. Empty is absent.
    var hubSecret: String?
    /// `CORS_ORIGINS`. Empty is absent.
    var corsOrigins: String?
    /// `SESSION_TIMEOUT`. Empty is absent.
    var sessionTimeout: String?

    /// The process's own.
    static var current: ServerEnvironment {
        let variables = ChildProcess.environment
        func filled(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
        return ServerEnvironment(
            address: filled("ADDR"),
            allowedOrigins: variables["WS_ALLOWED_ORIGINS"],
            rtcConfig: filled("RTC_CONFIG_JSON"),
            hubSecret: filled("APP_CLIENT_SECRET"),
            corsOrigins: filled("CORS_ORIGINS"),
            sessionTimeout: filled("SESSION_TIMEOUT")
        )
    }
}
