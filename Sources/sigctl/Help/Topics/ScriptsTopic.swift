import SigScript

extension HelpTopic {
    static let scripts = HelpTopic(
        name: "scripts",
        summary: "a whole conversation as a file of statements",
        text: """
              sigctl run --serve call.sig            # on a server of its own
              sigctl run --serve --dry-run call.sig  # checks it, and connects nowhere
              sigctl run --serve --json call.sig | grep '"kind":"offer"'
              sigctl                                 # the same statements at a prompt

            call.sig:

              peer alice ${SIGCTL_ROOM_URL}?room=lobby&id=alice
              peer bob   ${SIGCTL_ROOM_URL}?room=lobby&id=bob

              alice: expect peer-joined from=bob
              alice: offer to=bob sdp=fake
              bob:   expect offer from=alice
              bob:   answer to=alice sdp=fake
              alice: expect answer from=bob within 2s

            --serve sets $SIGCTL_SHARE_URL, $SIGCTL_PEERJS_URL, $SIGCTL_ROOM_URL, $SIGCTL_HUB_URL and $SIGCTL_TOPIC_URL for it.

            \(StatementHelp.overview())

            'man 5 sigctl-statements' and docs/statements.md have all of it.
            """
    )
}
