extension HelpTopic {
    static let configuration = HelpTopic(
        name: "configuration",
        summary: "profiles, and variables for every option",
        text: """
              sigctl profile add local --url http://127.0.0.1:8080 --connect-timeout 3
              sigctl profile list
              sigctl room members lobby --profile local
              SIGCTL_PROFILE=local sigctl hub status
              sigctl profile use local                # from now on without naming it
              SIGCTL_TIMEOUT=5 sigctl config --origin # what counts, and where it is from
              sigctl profile remove local

            An option can be given beforehand: in a profile of the configuration file, or in a variable. It is then as if it stood on the
            command line, in front of what is typed. Of several places the first counts; --header, --resolve and --var add up:

              command line        --connect-timeout 3
              variable            SIGCTL_CONNECT_TIMEOUT=3, so for every long option; flags take 1 or 0; of those that
                                  add up each line is a value. Empty is as if it were not set
              profile             "connect-timeout": 3
              default             10 s

            The profile is --profile NAME, else $SIGCTL_PROFILE, else the one of 'sigctl profile use'; --profile '' is none. A command
            takes from it what it has an option for. The server is --url, else $SIGCTL_<PROTOCOL>_URL, $SIGCTL_URL, else
            share-url, peerjs-url, room-url, hub-url or topic-url of the profile, its url, the default. Scripts and the prompt
            see the profile's as $SIGCTL_URL and its siblings.

            The file is $SIGCTL_CONFIG (empty: none), else $XDG_CONFIG_HOME/sigctl/config.json, else ~/.config/sigctl/config.json:

              {
                "default": "staging",
                "profiles": {
                  "staging": {
                    "url": "wss://signal.example",
                    "room-url": "room+wss://rooms.example/ws?id=alice",
                    "cacert": "staging.pem",
                    "header": ["X-App: test"],
                    "retry": true,
                    "secret-command": ["pass", "show", "hub"]
                  }
                }
              }

            Relative paths begin at the file's folder, ~/ at the home. Nobody else may be able to write it.

            It holds no secrets: name a file of mode 600 (secret-file, token-file, header-file), a variable (secret-env, token-env) or
            a command whose first line of output it is (secret-command, token-command, header-command). A command has 60 s.

            What is said to one command has neither variable nor place in a profile: what it sends (--sdp, --candidate, --mid, --index,
            --unchecked, --connection-id, --media, --label, --code) and to whom (--to-id, --to-code), what it waits for (--wait,
            --count), runs, replaces or only tries (--exec, --force, --dry-run), and descriptors (--secret-fd, --token-fd).
            'demo', 'help' and 'version' take nothing beforehand; 'run --serve' reaches its own server without proxies,
            certificates and the like.
            """
    )
}
