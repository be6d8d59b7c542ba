import Testing

@Test func placeholderSigServer() {}
