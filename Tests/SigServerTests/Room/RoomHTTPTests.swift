import NIOCore
import NIOHTTP1
import Testing

@testable import SigServer

@Suite("The room service: /healthz and /config.js")
struct RoomHTTPTests {
    private func answer(
        _ endpoint: String,
        _ method: HTTPMethod = .GET,
        rtcConfig: String? = nil,
        isDraining: Bool = false
    ) throws -> HTTPReply {
        var configuration = RoomConfiguration()
        configuration.rtcConfig = rtcConfig
        var service = try RoomService(configuration: configuration)
        var turn = ServiceTurn(now: .uptimeNanoseconds(0), isDraining: isDraining)
        defer { #expect(turn.effects == []) }
        return service.answer(ServiceRequest(method: method, path: "/" + endpoint, endpoint: endpoint), turn: &turn)
    }

    private func script(_ rtcConfig: String?) throws -> String {
        String(buffer: try answer("config.js", rtcConfig: rtcConfig).body)
    }

    @Test(
        "Health is ok, whatever the method, and unavailable while the server stops",
        arguments: [HTTPMethod.GET, .POST, .DELETE]
    )
    func health(method: HTTPMethod) throws {
        #expect(try answer("healthz", method) == .text(.ok, "ok\n"))
        #expect(try answer("healthz", method, isDraining: true) == .text(.serviceUnavailable, "unavailable\n"))
    }

    @Test("The script gives a public STUN server by default", arguments: [nil, "", " \n"] as [String?])
    func defaultScript(rtcConfig: String?) throws {
        let reply = try answer("config.js", .POST, rtcConfig: rtcConfig)
        #expect(reply.status == .ok)
        #expect(reply.headers["Content-Type"] == ["application/javascript; charset=utf-8"])
        #expect(
            String(buffer: reply.body)
                == "window.__APP_CONFIG__ = {\"rtcConfig\":{\"iceServers\":[{\"urls\":\"stun:stun.l.google.com:19302\"}]}};\n"
        )
    }

    @Test("It gives the configuration without white space, order, duplicates and numbers as they are")
    func ownScript() throws {
        let json =
            " { \"iceServers\" : [ {\"urls\":[\"stun:a.example:3478\"],\r\n\t\"credential\":\"a  b\\\\\\\" \"} ], \"n\": 1.0, \"n\": 2 } "
        let text = try script(json)
        #expect(
            text
                == "window.__APP_CONFIG__ = {\"rtcConfig\":{\"iceServers\":[{\"urls\":[\"stun:a.example:3478\"],"
                + "\"credential\":\"a  b\\\\\\\" \"}],\"n\":1.0,\"n\":2}};\n"
        )
        #expect(try script("{}") == "window.__APP_CONFIG__ = {\"rtcConfig\":{}};\n")
    }

    @Test("Nothing in it can end the script")
    func escaping() throws {
        #expect(
            try script("{\"<k>\":\"</script><!--&é\u{2028}\u{2029}\\u003c😀\"}")
                == "window.__APP_CONFIG__ = {\"rtcConfig\":{\"\\u003ck\\u003e\":\"\\u003c/script\\u003e\\u003c!--\\u0026é"
                + "\\u2028\\u2029\\u003c😀\"}};\n"
        )
    }

    @Test(
        "What is no JSON object is a configuration that can't be, and is not repeated",
        arguments: ["{iceServers: []}", "[]", "null", "5", "\"secret\"", "{\"a\":1} {}", "{\"secret\":\"secret\""]
    )
    func badConfiguration(json: String) throws {
        let error = #expect(throws: ServerError.self) { try script(json) }
        #expect(error?.code == .badConfiguration)
        let message = try #require(error?.message)
        #expect(message.hasPrefix("the RTC configuration (RTC_CONFIG_JSON) must be a JSON object: "))
        #expect(!message.contains("secret"))
    }

    @Test("The script of a configuration nested beyond the bound is refused")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            "{\"a\":" + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1) + "}"
        }
        #expect(try script(nested(512)).count > 1024)
        #expect(throws: ServerError.self) { try script(nested(513)) }
    }
}
