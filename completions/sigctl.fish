function __sigctl_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __sigctl_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __sigctl_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __sigctl_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __sigctl_parse_tokens -S
    set -l unparsed_tokens (__sigctl_tokens -pc)
    switch $unparsed_tokens[1]
    case 'sigctl'
        __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'share'
            __sigctl_parse_subcommand 0 'code-file=' 'exec=' 'reconnect' 'retry' 'token-file=' 'token-command=' 'token-env=' 'token-fd=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'lookup'
                __sigctl_parse_subcommand 1 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'message'
                __sigctl_parse_subcommand 2 'to-id' 'to-code' 'retry' 'token-file=' 'token-command=' 'token-env=' 'token-fd=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'register'
                __sigctl_parse_subcommand 0 'token-file=' 'token-fd=' 'force' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'listen'
                __sigctl_parse_subcommand 0 'token-file=' 'token-command=' 'token-env=' 'token-fd=' 'reconnect' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            end
        case 'lookup'
            __sigctl_parse_subcommand 1 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'message'
            __sigctl_parse_subcommand 2 'to-id' 'to-code' 'retry' 'token-file=' 'token-command=' 'token-env=' 'token-fd=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'register'
            __sigctl_parse_subcommand 0 'token-file=' 'token-fd=' 'force' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'listen'
            __sigctl_parse_subcommand 0 'token-file=' 'token-command=' 'token-env=' 'token-fd=' 'reconnect' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'peerjs'
            __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'connect'
                __sigctl_parse_subcommand 1 'reconnect' 'retry' 'peerjs-key=' 'peerjs-path=' 'peer-token-file=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'offer'
                __sigctl_parse_subcommand 1 'sdp=' 'unchecked' 'connection-id=' 'media' 'label=' 'metadata=' 'serialization=' 'reliable' 'id=' 'retry' 'peerjs-key=' 'peerjs-path=' 'peer-token-file=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'answer'
                __sigctl_parse_subcommand 1 'sdp=' 'unchecked' 'connection-id=' 'media' 'id=' 'retry' 'peerjs-key=' 'peerjs-path=' 'peer-token-file=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'candidate'
                __sigctl_parse_subcommand 1 'candidate=' 'mid=' 'index=' 'unchecked' 'connection-id=' 'media' 'id=' 'retry' 'peerjs-key=' 'peerjs-path=' 'peer-token-file=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'leave'
                __sigctl_parse_subcommand 1 'id=' 'retry' 'peerjs-key=' 'peerjs-path=' 'peer-token-file=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'id'
                __sigctl_parse_subcommand 0 'peerjs-key=' 'peerjs-path=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'peers'
                __sigctl_parse_subcommand 0 'peerjs-key=' 'peerjs-path=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'info'
                __sigctl_parse_subcommand 0 'peerjs-key=' 'peerjs-path=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            end
        case 'room'
            __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'join'
                __sigctl_parse_subcommand 1 'id=' 'reconnect' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'offer'
                __sigctl_parse_subcommand 1 'sdp=' 'unchecked' 'room=' 'id=' 'when-there' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'answer'
                __sigctl_parse_subcommand 1 'sdp=' 'unchecked' 'room=' 'id=' 'when-there' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'candidate'
                __sigctl_parse_subcommand 1 'candidate=' 'mid=' 'index=' 'unchecked' 'room=' 'id=' 'when-there' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'hangup'
                __sigctl_parse_subcommand 1 'room=' 'id=' 'when-there' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'members'
                __sigctl_parse_subcommand 1 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'ping'
                __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'health'
                __sigctl_parse_subcommand 0 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            end
        case 'hub'
            __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'join'
                __sigctl_parse_subcommand 1 'kind=' 'metadata=' 'follow' 'retry' 'reconnect' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'create'
                __sigctl_parse_subcommand 1 'kind=' 'hub-metadata=' 'metadata=' 'follow' 'retry' 'reconnect' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'join-or-create'
                __sigctl_parse_subcommand 1 'kind=' 'hub-metadata=' 'metadata=' 'follow' 'retry' 'reconnect' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'offer'
                __sigctl_parse_subcommand 1 'sdp=' 'unchecked' 'hub=' 'kind=' 'when-there' 'metadata=' 'follow' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'answer'
                __sigctl_parse_subcommand 1 'sdp=' 'unchecked' 'hub=' 'kind=' 'when-there' 'metadata=' 'follow' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'candidate'
                __sigctl_parse_subcommand 1 'candidate=' 'mid=' 'index=' 'unchecked' 'hub=' 'kind=' 'when-there' 'metadata=' 'follow' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'get'
                __sigctl_parse_subcommand 1 'kind=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'status'
                __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'permanent'
                __sigctl_parse_subcommand 1 'hub-metadata=' 'secret-file=' 'secret-command=' 'secret-env=' 'secret-fd=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'migrate'
                __sigctl_parse_subcommand 1 'secret-file=' 'secret-command=' 'secret-env=' 'secret-fd=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            end
        case 'topic'
            __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'sessions'
                __sigctl_parse_subcommand 1 'info=' 'follow' 'interval=' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'offer'
                __sigctl_parse_subcommand 1 'info=' 'code=' 'sdp=' 'unchecked' 'interval=' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'answer'
                __sigctl_parse_subcommand 1 'sdp=' 'unchecked' 'interval=' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'candidate'
                __sigctl_parse_subcommand 1 'side=' 'candidate=' 'mid=' 'index=' 'unchecked' 'interval=' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'poll'
                __sigctl_parse_subcommand 1 'side=' 'follow' 'interval=' 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'list'
                __sigctl_parse_subcommand 0 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'version'
                __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'health'
                __sigctl_parse_subcommand 0 'retry' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            end
        case 'repl'
            __sigctl_parse_subcommand 1 'expect-timeout=' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'run'
            __sigctl_parse_subcommand -r 1 'serve' 'var=+' 'expect-timeout=' 'keep-going' 'strict' 'dry-run' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'profile'
            __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'show'
                __sigctl_parse_subcommand 1 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'add'
                __sigctl_parse_subcommand -r 1 'force' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'remove'
                __sigctl_parse_subcommand 1 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            case 'use'
                __sigctl_parse_subcommand 1 'none' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
            end
        case 'config'
            __sigctl_parse_subcommand 0 'show-origin' 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'demo'
            __sigctl_parse_subcommand 1 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'version'
            __sigctl_parse_subcommand 0 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'help'
            __sigctl_parse_subcommand -r 1 'url=' 'profile=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'header-file=' 'header-command=' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4/ipv4' '6/ipv6' 'version' 'h/help'
        case 'help'
            __sigctl_parse_subcommand -r 1 'version'
        end
    end
end

function __sigctl_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __sigctl_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __sigctl_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __sigctl_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__sigctl_tokens -p)
    if test -z "$(__sigctl_tokens -t)"
        set -l index (count (__sigctl_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'sigctl' -f
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'share' -d 'Get a share code and print what others send to it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'lookup' -d 'Print the id of the peer that has a share code.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'message' -d 'Send a text to a peer, by its share code or id.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'register' -d 'Make an identity that can come back, and print its id.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'listen' -d 'Connect under a registered identity and print what others send to it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'peerjs' -d 'Speak to a PeerJS server.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'room' -d 'Speak to a room server.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'hub' -d 'Speak to a ZeroHub server.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'topic' -d 'Speak to a Rondevu topic server.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'repl' -d 'Type statements at a prompt.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'run' -d 'Run scripts of statements.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'profile' -d 'Keep options under a name.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'config' -d 'Show the options that count, and where each is from.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'demo' -d 'Run a conversation on an embedded server and draw it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'version' -d 'Print the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'help' -d 'Explain a verb or a topic: exit-codes, targets, configuration, waiting, events, environment.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" code-file' -l 'code-file' -d 'Write the code to this file, whole or not at all; an old one is removed first.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" exec' -l 'exec' -d 'Run this with sh -c: the code in $SIGCTL_CODE, events as JSON on its standard input. Its exit code becomes ours.' -rfka '(command -v)'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" reconnect' -l 'reconnect' -d 'Come back under the same identity when the connection is lost (with a token).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" token-command' -l 'token-command' -d 'The command whose first line of output is the token, as in \'pass show host\'; run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion share -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl share" -eq 1' -fa 'lookup' -d 'Print the id of the peer that has a share code.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl share" -eq 1' -fa 'message' -d 'Send a text to a peer, by its share code or id.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl share" -eq 1' -fa 'register' -d 'Make an identity that can come back, and print its id.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl share" -eq 1' -fa 'listen' -d 'Connect under a registered identity and print what others send to it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion share lookup -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" to-id' -l 'to-id' -d 'Take the recipient for an id, whatever it looks like.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" to-code' -l 'to-code' -d 'Take the recipient for a share code, whatever it looks like.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited, busy).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" token-command' -l 'token-command' -d 'The command whose first line of output is the token, as in \'pass show host\'; run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion share message -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" token-file' -l 'token-file' -d 'Where the token is written, with mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" token-fd' -l 'token-fd' -d 'Write the token to this open descriptor, as in 3>&1, instead.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" force' -l 'force' -d 'Replace an identity that the file already has. It is lost then.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion share register -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" token-command' -l 'token-command' -d 'The command whose first line of output is the token, as in \'pass show host\'; run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" reconnect' -l 'reconnect' -d 'Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited, token in use).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion share listen -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion lookup -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" to-id' -l 'to-id' -d 'Take the recipient for an id, whatever it looks like.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" to-code' -l 'to-code' -d 'Take the recipient for a share code, whatever it looks like.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited, busy).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" token-command' -l 'token-command' -d 'The command whose first line of output is the token, as in \'pass show host\'; run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion message -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" token-file' -l 'token-file' -d 'Where the token is written, with mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" token-fd' -l 'token-fd' -d 'Write the token to this open descriptor, as in 3>&1, instead.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" force' -l 'force' -d 'Replace an identity that the file already has. It is lost then.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion register -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" token-command' -l 'token-command' -d 'The command whose first line of output is the token, as in \'pass show host\'; run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" reconnect' -l 'reconnect' -d 'Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited, token in use).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion listen -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl peerjs" -eq 1' -fa 'connect' -d 'Connect under an id and print what others send to it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl peerjs" -eq 1' -fa 'offer' -d 'Send an offer to a peer.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl peerjs" -eq 1' -fa 'answer' -d 'Send the answer to a peer\'s offer.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl peerjs" -eq 1' -fa 'candidate' -d 'Send an ICE candidate to a peer.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl peerjs" -eq 1' -fa 'leave' -d 'Tell a peer that its connections with us are over.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl peerjs" -eq 1' -fa 'id' -d 'Print a new id that the server makes.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl peerjs" -eq 1' -fa 'peers' -d 'Print the ids of the peers that are connected, one a line.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl peerjs" -eq 1' -fa 'info' -d 'Print what the server says about itself.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" reconnect' -l 'reconnect' -d 'Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, no more peers).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" peerjs-key' -l 'peerjs-key' -d 'The key of the server (default: peerjs).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" peerjs-path' -l 'peerjs-path' -d 'The path below which the server hangs (default: /).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" peer-token-file' -l 'peer-token-file' -d 'The file that keeps the token of our id, made when absent: with it the id can be taken again while the server holds it; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs connect -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs connect" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" sdp' -l 'sdp' -d 'The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" unchecked' -l 'unchecked' -d 'Send what is no description, too: JSON as it is, any other text as the description\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" connection-id' -l 'connection-id' -d 'The id of the connection: that of its offer; an offer makes a new one.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" media' -l 'media' -d 'A connection for audio and video, not for data.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" label' -l 'label' -d 'The name of the data connection (default: its id).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" metadata' -l 'metadata' -d 'What the application says about it: JSON, or a text; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" serialization' -l 'serialization' -d 'How values become bytes: binary (default), json, raw, MsgPack, …' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" reliable' -l 'reliable' -d 'Ask for a reliable data connection.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" id' -l 'id' -d 'Our id (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, no more peers).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" peerjs-key' -l 'peerjs-key' -d 'The key of the server (default: peerjs).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" peerjs-path' -l 'peerjs-path' -d 'The path below which the server hangs (default: /).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" peer-token-file' -l 'peer-token-file' -d 'The file that keeps the token of our id, made when absent: with it the id can be taken again while the server holds it; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs offer -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs offer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" sdp' -l 'sdp' -d 'The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" unchecked' -l 'unchecked' -d 'Send what is no description, too: JSON as it is, any other text as the description\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" connection-id' -l 'connection-id' -d 'The id of the connection: that of its offer; an offer makes a new one.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" media' -l 'media' -d 'A connection for audio and video, not for data.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" id' -l 'id' -d 'Our id (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, no more peers).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" peerjs-key' -l 'peerjs-key' -d 'The key of the server (default: peerjs).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" peerjs-path' -l 'peerjs-path' -d 'The path below which the server hangs (default: /).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" peer-token-file' -l 'peer-token-file' -d 'The file that keeps the token of our id, made when absent: with it the id can be taken again while the server holds it; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs answer -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs answer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" candidate' -l 'candidate' -d 'The candidate: its text or JSON, @FILE, - for standard input, or fake, fake:srflx, fake:relay.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" mid' -l 'mid' -d 'The name of its media section (default, with --index absent too: 0).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" index' -l 'index' -d 'The number of its media section, from 0.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" unchecked' -l 'unchecked' -d 'Send what is no candidate, too: JSON as it is, any other text as the candidate\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" connection-id' -l 'connection-id' -d 'The id of the connection: that of its offer; an offer makes a new one.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" media' -l 'media' -d 'A connection for audio and video, not for data.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" id' -l 'id' -d 'Our id (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, no more peers).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" peerjs-key' -l 'peerjs-key' -d 'The key of the server (default: peerjs).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" peerjs-path' -l 'peerjs-path' -d 'The path below which the server hangs (default: /).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" peer-token-file' -l 'peer-token-file' -d 'The file that keeps the token of our id, made when absent: with it the id can be taken again while the server holds it; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs candidate -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs candidate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" id' -l 'id' -d 'Our id (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, no more peers).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" peerjs-key' -l 'peerjs-key' -d 'The key of the server (default: peerjs).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" peerjs-path' -l 'peerjs-path' -d 'The path below which the server hangs (default: /).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" peer-token-file' -l 'peer-token-file' -d 'The file that keeps the token of our id, made when absent: with it the id can be taken again while the server holds it; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs leave -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs leave" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" peerjs-key' -l 'peerjs-key' -d 'The key of the server (default: peerjs).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" peerjs-path' -l 'peerjs-path' -d 'The path below which the server hangs (default: /).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs id -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs id" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" peerjs-key' -l 'peerjs-key' -d 'The key of the server (default: peerjs).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" peerjs-path' -l 'peerjs-path' -d 'The path below which the server hangs (default: /).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs peers -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs peers" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" peerjs-key' -l 'peerjs-key' -d 'The key of the server (default: peerjs).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" peerjs-path' -l 'peerjs-path' -d 'The path below which the server hangs (default: /).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion peerjs info -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl peerjs info" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl room" -eq 1' -fa 'join' -d 'Join a room and print who comes and goes and what others send.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl room" -eq 1' -fa 'offer' -d 'Send an offer to a member of a room.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl room" -eq 1' -fa 'answer' -d 'Send the answer to a member\'s offer.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl room" -eq 1' -fa 'candidate' -d 'Send an ICE candidate to a member of a room.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl room" -eq 1' -fa 'hangup' -d 'Tell a member of a room that the call is over.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl room" -eq 1' -fa 'members' -d 'Print the ids of a room\'s members, one a line.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl room" -eq 1' -fa 'ping' -d 'Send the protocol\'s ping, and print how long its pong takes.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl room" -eq 1' -fa 'health' -d 'Ask whether the server is up.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" id' -l 'id' -d 'Our id in the room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" reconnect' -l 'reconnect' -d 'Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, room full, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room join -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room join" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" sdp' -l 'sdp' -d 'The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" unchecked' -l 'unchecked' -d 'Send what is no description, too: JSON as it is, any other text as the description\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" room' -l 'room' -d 'The room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" id' -l 'id' -d 'Our id in the room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" when-there' -l 'when-there' -d 'Send when the member is in the room; wait for it until --timeout.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, room full, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room offer -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room offer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" sdp' -l 'sdp' -d 'The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" unchecked' -l 'unchecked' -d 'Send what is no description, too: JSON as it is, any other text as the description\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" room' -l 'room' -d 'The room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" id' -l 'id' -d 'Our id in the room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" when-there' -l 'when-there' -d 'Send when the member is in the room; wait for it until --timeout.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, room full, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room answer -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room answer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" candidate' -l 'candidate' -d 'The candidate: its text or JSON, @FILE, - for standard input, or fake, fake:srflx, fake:relay.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" mid' -l 'mid' -d 'The name of its media section (default, with --index absent too: 0).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" index' -l 'index' -d 'The number of its media section, from 0.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" unchecked' -l 'unchecked' -d 'Send what is no candidate, too: JSON as it is, any other text as the candidate\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" room' -l 'room' -d 'The room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" id' -l 'id' -d 'Our id in the room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" when-there' -l 'when-there' -d 'Send when the member is in the room; wait for it until --timeout.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, room full, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room candidate -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room candidate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" room' -l 'room' -d 'The room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" id' -l 'id' -d 'Our id in the room (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" when-there' -l 'when-there' -d 'Send when the member is in the room; wait for it until --timeout.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" retry' -l 'retry' -d 'Wait and try again when the server says so (id taken, room full, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room hangup -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room hangup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" retry' -l 'retry' -d 'Wait and try again when the server says so (room full, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room members -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room members" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room ping -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room ping" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" retry' -l 'retry' -d 'Wait and try again while the server says that it is unavailable.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion room health -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl room health" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'join' -d 'Join a hub and print who comes and goes and what others send.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'create' -d 'Make a hub and print who comes and goes and what others send.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'join-or-create' -d 'Join a hub, made if need be, and print what happens.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'offer' -d 'Send an offer to a peer of a hub.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'answer' -d 'Send the answer to a peer\'s offer.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'candidate' -d 'Send an ICE candidate to a peer of a hub.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'get' -d 'Print what the server tells of a hub.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'status' -d 'Ask whether the server is up, or moves to another host.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'permanent' -d 'Make a hub that stays when nobody is in it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl hub" -eq 1' -fa 'migrate' -d 'Have the server send whoever makes a hub to another host.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" kind' -l 'kind' -d 'The kind of hub (default: the target\'s, else fixed).' -rfka 'fixed random ip permanent'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" metadata' -l 'metadata' -d 'What we say of ourselves: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" follow' -l 'follow' -d 'Go on to the backup host that a migrating server names: up to 3 times.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" reconnect' -l 'reconnect' -d 'Come back, as a new peer, when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub join -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" kind' -l 'kind' -d 'The kind of hub (default: the target\'s, else fixed).' -rfka 'fixed random ip permanent'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" hub-metadata' -l 'hub-metadata' -d 'What is said of the hub: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" metadata' -l 'metadata' -d 'What we say of ourselves: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" follow' -l 'follow' -d 'Go on to the backup host that a migrating server names: up to 3 times.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" reconnect' -l 'reconnect' -d 'Come back, as a new peer, when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub create -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" kind' -l 'kind' -d 'The kind of hub (default: the target\'s, else fixed).' -rfka 'fixed random ip permanent'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" hub-metadata' -l 'hub-metadata' -d 'What is said of the hub: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" metadata' -l 'metadata' -d 'What we say of ourselves: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" follow' -l 'follow' -d 'Go on to the backup host that a migrating server names: up to 3 times.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" reconnect' -l 'reconnect' -d 'Come back, as a new peer, when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub join-or-create -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub join-or-create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" sdp' -l 'sdp' -d 'The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" unchecked' -l 'unchecked' -d 'Send what is no description, too: JSON as it is, any other text as the description\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" hub' -l 'hub' -d 'The id of the hub (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" kind' -l 'kind' -d 'The kind of hub (default: the target\'s, else fixed).' -rfka 'fixed random ip permanent'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" when-there' -l 'when-there' -d 'Send when the peer is in the hub; wait for it until --timeout.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" metadata' -l 'metadata' -d 'What we say of ourselves: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" follow' -l 'follow' -d 'Go on to the backup host that a migrating server names: up to 3 times.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub offer -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub offer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" sdp' -l 'sdp' -d 'The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" unchecked' -l 'unchecked' -d 'Send what is no description, too: JSON as it is, any other text as the description\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" hub' -l 'hub' -d 'The id of the hub (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" kind' -l 'kind' -d 'The kind of hub (default: the target\'s, else fixed).' -rfka 'fixed random ip permanent'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" when-there' -l 'when-there' -d 'Send when the peer is in the hub; wait for it until --timeout.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" metadata' -l 'metadata' -d 'What we say of ourselves: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" follow' -l 'follow' -d 'Go on to the backup host that a migrating server names: up to 3 times.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub answer -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub answer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" candidate' -l 'candidate' -d 'The candidate: its text or JSON, @FILE, - for standard input, or fake, fake:srflx, fake:relay.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" mid' -l 'mid' -d 'The name of its media section (default, with --index absent too: 0).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" index' -l 'index' -d 'The number of its media section, from 0.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" unchecked' -l 'unchecked' -d 'Send what is no candidate, too: JSON as it is, any other text as the candidate\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" hub' -l 'hub' -d 'The id of the hub (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" kind' -l 'kind' -d 'The kind of hub (default: the target\'s, else fixed).' -rfka 'fixed random ip permanent'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" when-there' -l 'when-there' -d 'Send when the peer is in the hub; wait for it until --timeout.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" metadata' -l 'metadata' -d 'What we say of ourselves: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" follow' -l 'follow' -d 'Go on to the backup host that a migrating server names: up to 3 times.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub candidate -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub candidate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" kind' -l 'kind' -d 'The kind of hub (default: the target\'s, else fixed).' -rfka 'fixed random ip permanent'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub get -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub get" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub status -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub status" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" hub-metadata' -l 'hub-metadata' -d 'What is said of the hub: JSON, for browsers\' clients; @FILE, -.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" secret-file' -l 'secret-file' -d 'The file that has the server\'s secret; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" secret-command' -l 'secret-command' -d 'The command whose first line of output is the secret, as in \'pass show hub\'; run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" secret-env' -l 'secret-env' -d 'The variable that has the secret.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" secret-fd' -l 'secret-fd' -d 'The open descriptor to read the secret from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub permanent -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub permanent" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" secret-file' -l 'secret-file' -d 'The file that has the server\'s secret; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" secret-command' -l 'secret-command' -d 'The command whose first line of output is the secret, as in \'pass show hub\'; run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" secret-env' -l 'secret-env' -d 'The variable that has the secret.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" secret-fd' -l 'secret-fd' -d 'The open descriptor to read the secret from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion hub migrate -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl hub migrate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl topic" -eq 1' -fa 'sessions' -d 'Print the sessions of a topic that nobody has answered yet.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl topic" -eq 1' -fa 'offer' -d 'Announce a session with an offer, and print its code.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl topic" -eq 1' -fa 'answer' -d 'Send the answer to a session\'s offer.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl topic" -eq 1' -fa 'candidate' -d 'Add an ICE candidate to a session.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl topic" -eq 1' -fa 'poll' -d 'Print what the other side of a session has said.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl topic" -eq 1' -fa 'list' -d 'Print the topics with open sessions, and how many there are.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl topic" -eq 1' -fa 'version' -d 'Print the version that the server says.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl topic" -eq 1' -fa 'health' -d 'Ask whether the server is up.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" info' -l 'info' -d 'Our own info: sessions with it are left out (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" follow' -l 'follow' -d 'Go on and print each new session.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" interval' -l 'interval' -d 'How often to ask, while something is waited for (default: 1s; at least 100ms).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic sessions -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic sessions" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" info' -l 'info' -d 'Who we are, so that others can tell (default: the target\'s).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" code' -l 'code' -d 'The code to have, where the server takes one.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" sdp' -l 'sdp' -d 'The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" unchecked' -l 'unchecked' -d 'Send what is no description, too: JSON as it is, any other text as the description\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" interval' -l 'interval' -d 'How often to ask, while something is waited for (default: 1s; at least 100ms).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic offer -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic offer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" sdp' -l 'sdp' -d 'The description: its text or JSON, @FILE, - for standard input, or fake[:LABEL] for a fixed valid one.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" unchecked' -l 'unchecked' -d 'Send what is no description, too: JSON as it is, any other text as the description\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" interval' -l 'interval' -d 'How often to ask, while something is waited for (default: 1s; at least 100ms).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic answer -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic answer" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" side' -l 'side' -d 'Whose it is.' -rfka 'offerer answerer'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" candidate' -l 'candidate' -d 'The candidate: its text or JSON, @FILE, - for standard input, or fake, fake:srflx, fake:relay.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" mid' -l 'mid' -d 'The name of its media section (default, with --index absent too: 0).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" index' -l 'index' -d 'The number of its media section, from 0.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" unchecked' -l 'unchecked' -d 'Send what is no candidate, too: JSON as it is, any other text as the candidate\'s.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" interval' -l 'interval' -d 'How often to ask, while something is waited for (default: 1s; at least 100ms).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic candidate -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic candidate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" side' -l 'side' -d 'Who asks.' -rfka 'offerer answerer'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" follow' -l 'follow' -d 'Go on and print each new thing.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" interval' -l 'interval' -d 'How often to ask, while something is waited for (default: 1s; at least 100ms).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, full).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic poll -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic poll" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" retry' -l 'retry' -d 'Wait and try again when the server says so (rate limited, unavailable).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic list -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic version -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic version" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" retry' -l 'retry' -d 'Wait and try again while the server says that it is unavailable.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion topic health -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl topic health" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" expect-timeout' -l 'expect-timeout' -d 'How long an expect without \'within\' waits, until a \'timeout\' statement (default: 5).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion repl -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl repl" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl run" -ge 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'sig\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" serve' -l 'serve' -d 'Start a server on a free port for each script, and set $SIGCTL_URL and its siblings.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run"' -l 'var' -d 'Set a variable; repeatable. Secrets are set in the script: secret x=@FILE.' -rfka '(__sigctl_custom_completion ---completion run -- --var (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" expect-timeout' -l 'expect-timeout' -d 'How long an expect without \'within\' waits, until a \'timeout\' statement (default: 5).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" keep-going' -l 'keep-going' -d 'Go on behind a statement that failed. The exit code is that of the first.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" strict' -l 'strict' -d 'Fail with 1 if events are left at the end that nobody expected.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" dry-run' -l 'dry-run' -d 'Check the scripts, and run nothing.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion run -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion profile -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl profile" -eq 1' -fa 'list' -d 'Print the names of the profiles.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl profile" -eq 1' -fa 'show' -d 'Print the options of a profile.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl profile" -eq 1' -fa 'add' -d 'Keep options under a name.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl profile" -eq 1' -fa 'remove' -d 'Remove a profile.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl profile" -eq 1' -fa 'use' -d 'Choose the profile that is used without being named.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion profile list -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl profile show" -eq 1' -fka '(__sigctl_custom_completion ---completion profile show -- positional@0 (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion profile show -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" force' -l 'force' -d 'Replace the profile of that name.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion profile add -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl profile remove" -eq 1' -fka '(__sigctl_custom_completion ---completion profile remove -- positional@0 (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion profile remove -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl profile use" -eq 1' -fka '(__sigctl_custom_completion ---completion profile use -- positional@0 (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" none' -l 'none' -d 'Use none.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion profile use -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl profile use" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" show-origin' -l 'show-origin' -d 'Print where each value is from, behind it; --origin alone is short for it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion config -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl demo" -eq 1' -fka 'share peerjs room hub topic all'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion demo -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion version -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl help" -ge 1' -fka 'share lookup message register listen peerjs room hub topic repl run profile config demo version help exit-codes targets configuration waiting events environment'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" profile' -l 'profile' -d 'Options from the configuration file; \'\' is none.' -rfka '(__sigctl_custom_completion ---completion help -- --profile (count (__sigctl_tokens -pc)) (__sigctl_tokens -tC))'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" header-file' -l 'header-file' -d 'Send the headers in this file, a line each; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" header-command' -l 'header-command' -d 'Send the header that this command prints, run with sh -c.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" origin' -l 'origin' -d 'Send this Origin, as a browser would.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" cacert' -l 'cacert' -d 'Trust the certificates in this PEM file only.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" cert' -l 'cert' -d 'The client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" key' -l 'key' -d 'The key of the client certificate, PEM.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" servername' -l 'servername' -d 'The name that the server\'s certificate must have.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" insecure k' -s 'k' -l 'insecure' -d 'Do not verify the server\'s certificate.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" proxy x' -s 'x' -l 'proxy' -d 'Connect through a proxy: http://… or socks5://… or socks5h://…' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" unix-socket' -l 'unix-socket' -d 'Connect to a Unix socket.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help"' -l 'resolve' -d 'Use this address for a host and port; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" connect-timeout' -l 'connect-timeout' -d 'How long connecting may take (default: 10).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" 4 ipv4' -s '4' -l 'ipv4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" 6 ipv6' -s '6' -l 'ipv6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" version' -l 'version' -d 'Show the version.'
