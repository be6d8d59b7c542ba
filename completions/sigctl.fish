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
        __sigctl_parse_subcommand 0 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'share'
            __sigctl_parse_subcommand 0 'code-file=' 'exec=' 'reconnect' 'retry' 'token-file=' 'token-env=' 'token-fd=' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'lookup'
                __sigctl_parse_subcommand 1 'retry' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
            case 'message'
                __sigctl_parse_subcommand 2 'to-id' 'to-code' 'retry' 'token-file=' 'token-env=' 'token-fd=' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
            case 'register'
                __sigctl_parse_subcommand 0 'token-file=' 'token-fd=' 'force' 'retry' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
            case 'listen'
                __sigctl_parse_subcommand 0 'token-file=' 'token-env=' 'token-fd=' 'reconnect' 'retry' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
            end
        case 'lookup'
            __sigctl_parse_subcommand 1 'retry' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
        case 'message'
            __sigctl_parse_subcommand 2 'to-id' 'to-code' 'retry' 'token-file=' 'token-env=' 'token-fd=' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
        case 'register'
            __sigctl_parse_subcommand 0 'token-file=' 'token-fd=' 'force' 'retry' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
        case 'listen'
            __sigctl_parse_subcommand 0 'token-file=' 'token-env=' 'token-fd=' 'reconnect' 'retry' 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
        case 'demo'
            __sigctl_parse_subcommand 1 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
        case 'version'
            __sigctl_parse_subcommand 0 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
        case 'help'
            __sigctl_parse_subcommand 1 'url=' 'json' 'raw' 'q/quiet' 'v/verbose' 'm/timeout=' 'count=' 'wait=+' 'H/header=+' 'origin=' 'cacert=' 'cert=' 'key=' 'servername=' 'k/insecure' 'x/proxy=' 'unix-socket=' 'resolve=+' 'connect-timeout=' '4' '6' 'version' 'h/help'
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'share' -d 'Get a share code and print what others send to it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'lookup' -d 'Print the id of the peer that has a share code.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'message' -d 'Send a text to a peer, by its share code or id.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'register' -d 'Make an identity that can come back, and print its id.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'listen' -d 'Connect under a registered identity and print what others send to it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'demo' -d 'Run a conversation on an embedded server and draw it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'version' -d 'Print the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'help' -d 'Explain a verb or a topic: exit-codes, targets, waiting, events, environment.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" code-file' -l 'code-file' -d 'Write the code to this file, whole or not at all; an old one is removed first.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" exec' -l 'exec' -d 'Run this with sh -c: the code in $SIGCTL_CODE, events as JSON on its standard input. Its exit code becomes ours.' -rfka '(command -v)'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" reconnect' -l 'reconnect' -d 'Come back under the same identity when the connection is lost (with a token).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl share" -eq 1' -fa 'lookup' -d 'Print the id of the peer that has a share code.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl share" -eq 1' -fa 'message' -d 'Send a text to a peer, by its share code or id.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl share" -eq 1' -fa 'register' -d 'Make an identity that can come back, and print its id.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl share" -eq 1' -fa 'listen' -d 'Connect under a registered identity and print what others send to it.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share lookup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" to-id' -l 'to-id' -d 'Take the recipient for an id, whatever it looks like.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" to-code' -l 'to-code' -d 'Take the recipient for a share code, whatever it looks like.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited, busy).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share message" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" token-file' -l 'token-file' -d 'Where the token is written, with mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" token-fd' -l 'token-fd' -d 'Write the token to this open descriptor, as in 3>&1, instead.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" force' -l 'force' -d 'Replace an identity that the file already has. It is lost then.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share register" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" reconnect' -l 'reconnect' -d 'Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited, token in use).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl share listen" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl lookup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" to-id' -l 'to-id' -d 'Take the recipient for an id, whatever it looks like.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" to-code' -l 'to-code' -d 'Take the recipient for a share code, whatever it looks like.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited, busy).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl message" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" token-file' -l 'token-file' -d 'Where the token is written, with mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" token-fd' -l 'token-fd' -d 'Write the token to this open descriptor, as in 3>&1, instead.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" force' -l 'force' -d 'Replace an identity that the file already has. It is lost then.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl register" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" token-file' -l 'token-file' -d 'The file that has the token of an identity; mode 600.' -rF
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" token-env' -l 'token-env' -d 'The variable that has the token.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" token-fd' -l 'token-fd' -d 'The open descriptor to read the token from, as in 3<file.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" reconnect' -l 'reconnect' -d 'Come back when the connection is lost: after 1, 2, 4, 8, 8… s, up to 10 times in a row.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" retry' -l 'retry' -d 'Wait and try again when the server says so (429, rate limited, token in use).'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl listen" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl demo" -eq 1' -fka 'share all'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl demo" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl version" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_positional "sigctl help" -eq 1' -fka 'share lookup message register listen demo version help exit-codes targets waiting events environment'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" url' -l 'url' -d 'The server, as a target or plain URL.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" json' -l 'json' -d 'Print every event as one line of JSON.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" raw' -l 'raw' -d 'Print the frames as they came; with --json as the member \'raw\'.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" q quiet' -l 'quiet' -s 'q' -d 'Print results only, nothing on standard error but failures.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" v verbose' -l 'verbose' -s 'v' -d 'Show the URL, the wire (> < *) and the time of each step on standard error.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" m timeout' -s 'm' -l 'timeout' -d 'How long the command may take: 30, 1.5s, 500ms, 2m. 0 is no limit.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" count' -l 'count' -d 'Wait for so many events (of the last --wait).' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help"' -l 'wait' -d 'Wait for an event, such as message,from=ID; repeatable.' -rfka ''
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help"' -s 'H' -l 'header' -d 'Send a header with the request; repeatable.' -rfka ''
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
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" 4' -s '4' -d 'Use IPv4 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" 6' -s '6' -d 'Use IPv6 addresses only.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" version' -l 'version' -d 'Show the version.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigctl' -n '__sigctl_should_offer_completions_for_flags_or_options "sigctl help" version' -l 'version' -d 'Show the version.'
