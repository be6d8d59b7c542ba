import Testing
@Test func placeholderSigClient() {}
