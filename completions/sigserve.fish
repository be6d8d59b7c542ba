function __sigserve_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __sigserve_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __sigserve_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __sigserve_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __sigserve_parse_tokens -S
    set -l unparsed_tokens (__sigserve_tokens -pc)
    switch $unparsed_tokens[1]
    case 'sigserve'
        __sigserve_parse_subcommand 0 'config=' 'listen=+' 'protocols=' 'rate-limits=' 'tls=' 'tls-cert=' 'tls-key=' 'tls-ca-file=' 'any-host' 'public' 'port-file=' 'json' 'exit-with-parent' 'seed=' 'max-connections=' 'max-memory=' 'max-message=' 'web-root=' 'log-format=' 'quiet' 'share-secret-file=' 'peerjs-key=' 'peerjs-path=' 'peerjs-allow-discovery' 'peerjs-concurrent-limit=' 'peerjs-alive-timeout=' 'peerjs-expire-timeout=' 'peerjs-cors=+' 'room-allowed-origins=' 'room-rtc-config=' 'hub-secret-file=' 'hub-secret=' 'hub-trickle' 'topic-cors-origins=' 'topic-session-timeout=' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'run'
            __sigserve_parse_subcommand -r 1 'config=' 'listen=+' 'protocols=' 'rate-limits=' 'tls=' 'tls-cert=' 'tls-key=' 'tls-ca-file=' 'any-host' 'public' 'port-file=' 'json' 'exit-with-parent' 'seed=' 'max-connections=' 'max-memory=' 'max-message=' 'web-root=' 'log-format=' 'quiet' 'share-secret-file=' 'peerjs-key=' 'peerjs-path=' 'peerjs-allow-discovery' 'peerjs-concurrent-limit=' 'peerjs-alive-timeout=' 'peerjs-expire-timeout=' 'peerjs-cors=+' 'room-allowed-origins=' 'room-rtc-config=' 'hub-secret-file=' 'hub-secret=' 'hub-trickle' 'topic-cors-origins=' 'topic-session-timeout=' 'version' 'h/help'
        case 'help'
            __sigserve_parse_subcommand -r 1 'version'
        end
    end
end

function __sigserve_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __sigserve_parse_subcommand -S -a positional_count
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

function __sigserve_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __sigserve_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__sigserve_tokens -p)
    if test -z "$(__sigserve_tokens -t)"
        set -l index (count (__sigserve_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'sigserve' -f
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" config' -l 'config' -d 'Options from a file, by their names without dashes: a JSON object.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve"' -l 'listen' -d 'HOST:PORT, :PORT (every address), [::1]:PORT or unix:/PATH; repeatable. Port 0: a free one.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" protocols' -l 'protocols' -d 'all, or names with commas between (default: all).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" rate-limits' -l 'rate-limits' -d 'Keep the documented rate limits: on or off.' -rfka 'on off'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" tls' -l 'tls' -d 'auto: make a CA and a certificate for this run.' -rfka 'auto'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" tls-cert' -l 'tls-cert' -d 'The certificate with its chain, PEM.' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" tls-key' -l 'tls-key' -d 'The certificate\'s key, PEM.' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" tls-ca-file' -l 'tls-ca-file' -d 'Where --tls auto writes its CA\'s certificate (default: a temporary file).' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" any-host' -l 'any-host' -d 'Take any Host header, not only those of this machine.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" public' -l 'public' -d 'Allow addresses that other machines can reach.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" port-file' -l 'port-file' -d 'Write the port\'s number there when ready; removed at the end.' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" json' -l 'json' -d 'Be ready with a line of JSON: url, port, pid, protocols.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" exit-with-parent' -l 'exit-with-parent' -d 'End when the process that started this one ends.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" seed' -l 'seed' -d 'Make ids and share codes the same each time. Tokens stay random.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" max-connections' -l 'max-connections' -d 'Connections at one time; more get 503.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" max-memory' -l 'max-memory' -d 'Bytes that may wait for peers, all together; k, M, G.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" max-message' -l 'max-message' -d 'Bytes of the largest hub or PeerJS message; k, M, G.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" web-root' -l 'web-root' -d 'Serve this folder\'s files where no protocol has the path.' -rfa '(__sigserve_complete_directories)'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" log-format' -l 'log-format' -d 'The log on standard error: text or json.' -rfka 'text json'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" quiet' -l 'quiet' -d 'No log.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" share-secret-file' -l 'share-secret-file' -d 'Keeps the secret of share tokens over restarts; made when absent.' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" peerjs-key' -l 'peerjs-key' -d 'The key that clients give.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" peerjs-path' -l 'peerjs-path' -d 'Where everything of PeerJS hangs.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" peerjs-allow-discovery' -l 'peerjs-allow-discovery' -d 'List the ids at /KEY/peers.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" peerjs-concurrent-limit' -l 'peerjs-concurrent-limit' -d 'Ids at one time; more are refused.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" peerjs-alive-timeout' -l 'peerjs-alive-timeout' -d 'Close a client that sends no heartbeat for so long.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" peerjs-expire-timeout' -l 'peerjs-expire-timeout' -d 'Keep messages for an absent peer so long.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve"' -l 'peerjs-cors' -d 'An origin whose pages may read HTTP answers; repeatable (default: every origin).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" room-allowed-origins' -l 'room-allowed-origins' -d 'Origins or hosts, with commas between, whose pages may connect; empty: this machine\'s (default: $WS_ALLOWED_ORIGINS, else *).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" room-rtc-config' -l 'room-rtc-config' -d 'The object that /config.js gives to pages (default: $RTC_CONFIG_JSON, else a public STUN server).' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" hub-secret-file' -l 'hub-secret-file' -d 'The secret for permanent hubs and migration (default: $APP_CLIENT_SECRET, else nobody may).' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" hub-secret' -l 'hub-secret' -d 'The secret itself, for one that is thrown away: others see it in ps.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" hub-trickle' -l 'hub-trickle' -d 'Deliver candidates and new metadata, which ZeroHub ignores.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" topic-cors-origins' -l 'topic-cors-origins' -d 'Origins, with commas between, whose pages may read answers (default: $CORS_ORIGINS, else *, every origin).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" topic-session-timeout' -l 'topic-session-timeout' -d 'End a session so long after its offer (default: $SESSION_TIMEOUT, else 300000).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" version' -l 'version' -d 'Show the version.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_positional "sigserve" -eq 1' -fa 'run' -d 'Serve as long as a command runs, and end with its exit code.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_positional "sigserve" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" config' -l 'config' -d 'Options from a file, by their names without dashes: a JSON object.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'json\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run"' -l 'listen' -d 'HOST:PORT, :PORT (every address), [::1]:PORT or unix:/PATH; repeatable. Port 0: a free one.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" protocols' -l 'protocols' -d 'all, or names with commas between (default: all).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" rate-limits' -l 'rate-limits' -d 'Keep the documented rate limits: on or off.' -rfka 'on off'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" tls' -l 'tls' -d 'auto: make a CA and a certificate for this run.' -rfka 'auto'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" tls-cert' -l 'tls-cert' -d 'The certificate with its chain, PEM.' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" tls-key' -l 'tls-key' -d 'The certificate\'s key, PEM.' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" tls-ca-file' -l 'tls-ca-file' -d 'Where --tls auto writes its CA\'s certificate (default: a temporary file).' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" any-host' -l 'any-host' -d 'Take any Host header, not only those of this machine.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" public' -l 'public' -d 'Allow addresses that other machines can reach.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" port-file' -l 'port-file' -d 'Write the port\'s number there when ready; removed at the end.' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" json' -l 'json' -d 'Be ready with a line of JSON: url, port, pid, protocols.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" exit-with-parent' -l 'exit-with-parent' -d 'End when the process that started this one ends.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" seed' -l 'seed' -d 'Make ids and share codes the same each time. Tokens stay random.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" max-connections' -l 'max-connections' -d 'Connections at one time; more get 503.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" max-memory' -l 'max-memory' -d 'Bytes that may wait for peers, all together; k, M, G.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" max-message' -l 'max-message' -d 'Bytes of the largest hub or PeerJS message; k, M, G.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" web-root' -l 'web-root' -d 'Serve this folder\'s files where no protocol has the path.' -rfa '(__sigserve_complete_directories)'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" log-format' -l 'log-format' -d 'The log on standard error: text or json.' -rfka 'text json'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" quiet' -l 'quiet' -d 'No log.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" share-secret-file' -l 'share-secret-file' -d 'Keeps the secret of share tokens over restarts; made when absent.' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" peerjs-key' -l 'peerjs-key' -d 'The key that clients give.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" peerjs-path' -l 'peerjs-path' -d 'Where everything of PeerJS hangs.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" peerjs-allow-discovery' -l 'peerjs-allow-discovery' -d 'List the ids at /KEY/peers.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" peerjs-concurrent-limit' -l 'peerjs-concurrent-limit' -d 'Ids at one time; more are refused.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" peerjs-alive-timeout' -l 'peerjs-alive-timeout' -d 'Close a client that sends no heartbeat for so long.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" peerjs-expire-timeout' -l 'peerjs-expire-timeout' -d 'Keep messages for an absent peer so long.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run"' -l 'peerjs-cors' -d 'An origin whose pages may read HTTP answers; repeatable (default: every origin).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" room-allowed-origins' -l 'room-allowed-origins' -d 'Origins or hosts, with commas between, whose pages may connect; empty: this machine\'s (default: $WS_ALLOWED_ORIGINS, else *).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" room-rtc-config' -l 'room-rtc-config' -d 'The object that /config.js gives to pages (default: $RTC_CONFIG_JSON, else a public STUN server).' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" hub-secret-file' -l 'hub-secret-file' -d 'The secret for permanent hubs and migration (default: $APP_CLIENT_SECRET, else nobody may).' -rF
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" hub-secret' -l 'hub-secret' -d 'The secret itself, for one that is thrown away: others see it in ps.' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" hub-trickle' -l 'hub-trickle' -d 'Deliver candidates and new metadata, which ZeroHub ignores.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" topic-cors-origins' -l 'topic-cors-origins' -d 'Origins, with commas between, whose pages may read answers (default: $CORS_ORIGINS, else *, every origin).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" topic-session-timeout' -l 'topic-session-timeout' -d 'End a session so long after its offer (default: $SESSION_TIMEOUT, else 300000).' -rfka ''
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" version' -l 'version' -d 'Show the version.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sigserve' -n '__sigserve_should_offer_completions_for_flags_or_options "sigserve help" version' -l 'version' -d 'Show the version.'
