import Testing
@Test func placeholderSigScript() {}
