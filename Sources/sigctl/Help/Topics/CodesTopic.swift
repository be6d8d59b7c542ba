extension HelpTopic {
    static let codes = HelpTopic(
        name: "codes",
        summary: "the codes that people tell each other",
        text: """
              sigctl share                                      # prints a code that leads to you
              sigctl share --code-file code.txt                 # in scripts: the code in a file
              sigctl lookup bf-km                               # whose is it? As people write it
              sigctl message BFKM hello                         # send something there
              sigctl topic offer chess --info alice --sdp fake  # another kind of code

            A share code is 4 to 6 different letters, and none of them is a vowel: BCDFGHJKLMNPQRSTVWXYZ. There are no digits
            in it either, so that 0 and O, 1 and I can't be confused. Case, spaces and hyphens don't matter: bf-km is BFKM. A code is
            lent: it belongs to a peer as long as that is connected, and then it can go to somebody else. What
            stays is an identity: sigctl register --token-file FILE makes one, and others send to its id.

            The recipient of 'message' may be an id, too: a UUID is one, anything else is a code. --to-id and --to-code
            say so outright.

            The code of a topic's session is made by its server, or chosen with --code, and taken as it is written. It is
            there until the session expires.

            Exit code 1 says that nobody has the code, 65 that it is too short or too long for one.
            """
    )
}
