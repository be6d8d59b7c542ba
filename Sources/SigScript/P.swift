enum PlaceholderSigScript {}
