import Testing
@Test func placeholderSigProtocol() {}
