#!/bin/bash

__sigctl_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__sigctl_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__sigctl_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__sigctl_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_sigctl() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    local -a repeating_options=(--wait -H --header --resolve)
    local -a non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    share|lookup|message|register|listen|peerjs|room|hub|topic|repl|run|profile|config|demo|version|help|help)
        # Offer subcommand argument completions
        "_sigctl_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'share lookup message register listen peerjs room hub topic repl run profile config demo version help help' -- "${cur}"))
        ;;
    esac
}

_sigctl_share() {
    repeating_flags=()
    non_repeating_flags=(--reconnect --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--code-file --exec --token-file --token-command --token-env --token-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--code-file')
        __sigctl_add_completions -f
        return
        ;;
    '--exec')
        __sigctl_add_completions -W "$(eval 'command -v')"
        return
        ;;
    '--token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--token-command')
        return
        ;;
    '--token-env')
        return
        ;;
    '--token-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion share -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    lookup|message|register|listen)
        # Offer subcommand argument completions
        "_sigctl_share_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'lookup message register listen' -- "${cur}"))
        ;;
    esac
}

_sigctl_share_lookup() {
    repeating_flags=()
    non_repeating_flags=(--retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion share lookup -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_share_message() {
    repeating_flags=()
    non_repeating_flags=(--to-id --to-code --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--token-file --token-command --token-env --token-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--token-command')
        return
        ;;
    '--token-env')
        return
        ;;
    '--token-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion share message -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_share_register() {
    repeating_flags=()
    non_repeating_flags=(--force --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--token-file --token-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--token-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion share register -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_share_listen() {
    repeating_flags=()
    non_repeating_flags=(--reconnect --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--token-file --token-command --token-env --token-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--token-command')
        return
        ;;
    '--token-env')
        return
        ;;
    '--token-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion share listen -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_lookup() {
    repeating_flags=()
    non_repeating_flags=(--retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion lookup -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_message() {
    repeating_flags=()
    non_repeating_flags=(--to-id --to-code --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--token-file --token-command --token-env --token-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--token-command')
        return
        ;;
    '--token-env')
        return
        ;;
    '--token-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion message -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_register() {
    repeating_flags=()
    non_repeating_flags=(--force --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--token-file --token-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--token-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion register -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_listen() {
    repeating_flags=()
    non_repeating_flags=(--reconnect --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--token-file --token-command --token-env --token-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--token-command')
        return
        ;;
    '--token-env')
        return
        ;;
    '--token-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion listen -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_peerjs() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    connect|offer|answer|candidate|leave|id|peers|info)
        # Offer subcommand argument completions
        "_sigctl_peerjs_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'connect offer answer candidate leave id peers info' -- "${cur}"))
        ;;
    esac
}

_sigctl_peerjs_connect() {
    repeating_flags=()
    non_repeating_flags=(--reconnect --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--peerjs-key --peerjs-path --peer-token-file --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--peerjs-key')
        return
        ;;
    '--peerjs-path')
        return
        ;;
    '--peer-token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs connect -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_peerjs_offer() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --media --reliable --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--sdp --connection-id --label --metadata --serialization --id --peerjs-key --peerjs-path --peer-token-file --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sdp')
        __sigctl_add_completions -f
        return
        ;;
    '--connection-id')
        return
        ;;
    '--label')
        return
        ;;
    '--metadata')
        return
        ;;
    '--serialization')
        return
        ;;
    '--id')
        return
        ;;
    '--peerjs-key')
        return
        ;;
    '--peerjs-path')
        return
        ;;
    '--peer-token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs offer -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_peerjs_answer() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --media --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--sdp --connection-id --id --peerjs-key --peerjs-path --peer-token-file --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sdp')
        __sigctl_add_completions -f
        return
        ;;
    '--connection-id')
        return
        ;;
    '--id')
        return
        ;;
    '--peerjs-key')
        return
        ;;
    '--peerjs-path')
        return
        ;;
    '--peer-token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs answer -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_peerjs_candidate() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --media --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--candidate --mid --index --connection-id --id --peerjs-key --peerjs-path --peer-token-file --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--candidate')
        __sigctl_add_completions -f
        return
        ;;
    '--mid')
        return
        ;;
    '--index')
        return
        ;;
    '--connection-id')
        return
        ;;
    '--id')
        return
        ;;
    '--peerjs-key')
        return
        ;;
    '--peerjs-path')
        return
        ;;
    '--peer-token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs candidate -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_peerjs_leave() {
    repeating_flags=()
    non_repeating_flags=(--retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--id --peerjs-key --peerjs-path --peer-token-file --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--id')
        return
        ;;
    '--peerjs-key')
        return
        ;;
    '--peerjs-path')
        return
        ;;
    '--peer-token-file')
        __sigctl_add_completions -f
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs leave -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_peerjs_id() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--peerjs-key --peerjs-path --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--peerjs-key')
        return
        ;;
    '--peerjs-path')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs id -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_peerjs_peers() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--peerjs-key --peerjs-path --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--peerjs-key')
        return
        ;;
    '--peerjs-path')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs peers -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_peerjs_info() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--peerjs-key --peerjs-path --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--peerjs-key')
        return
        ;;
    '--peerjs-path')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion peerjs info -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_room() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    join|offer|answer|candidate|hangup|members|ping|health)
        # Offer subcommand argument completions
        "_sigctl_room_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'join offer answer candidate hangup members ping health' -- "${cur}"))
        ;;
    esac
}

_sigctl_room_join() {
    repeating_flags=()
    non_repeating_flags=(--reconnect --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--id --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--id')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room join -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_room_offer() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --when-there --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--sdp --room --id --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sdp')
        __sigctl_add_completions -f
        return
        ;;
    '--room')
        return
        ;;
    '--id')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room offer -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_room_answer() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --when-there --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--sdp --room --id --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sdp')
        __sigctl_add_completions -f
        return
        ;;
    '--room')
        return
        ;;
    '--id')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room answer -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_room_candidate() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --when-there --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--candidate --mid --index --room --id --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--candidate')
        __sigctl_add_completions -f
        return
        ;;
    '--mid')
        return
        ;;
    '--index')
        return
        ;;
    '--room')
        return
        ;;
    '--id')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room candidate -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_room_hangup() {
    repeating_flags=()
    non_repeating_flags=(--when-there --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--room --id --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--room')
        return
        ;;
    '--id')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room hangup -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_room_members() {
    repeating_flags=()
    non_repeating_flags=(--retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room members -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_room_ping() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room ping -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_room_health() {
    repeating_flags=()
    non_repeating_flags=(--retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion room health -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    join|create|join-or-create|offer|answer|candidate|get|status|permanent|migrate)
        # Offer subcommand argument completions
        "_sigctl_hub_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'join create join-or-create offer answer candidate get status permanent migrate' -- "${cur}"))
        ;;
    esac
}

_sigctl_hub_join() {
    repeating_flags=()
    non_repeating_flags=(--follow --retry --reconnect --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--kind --metadata --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--kind')
        __sigctl_add_completions -W 'fixed'$'\n''random'$'\n''ip'$'\n''permanent'
        return
        ;;
    '--metadata')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub join -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_create() {
    repeating_flags=()
    non_repeating_flags=(--follow --retry --reconnect --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--kind --hub-metadata --metadata --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--kind')
        __sigctl_add_completions -W 'fixed'$'\n''random'$'\n''ip'$'\n''permanent'
        return
        ;;
    '--hub-metadata')
        return
        ;;
    '--metadata')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub create -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_join-or-create() {
    repeating_flags=()
    non_repeating_flags=(--follow --retry --reconnect --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--kind --hub-metadata --metadata --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--kind')
        __sigctl_add_completions -W 'fixed'$'\n''random'$'\n''ip'$'\n''permanent'
        return
        ;;
    '--hub-metadata')
        return
        ;;
    '--metadata')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub join-or-create -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_offer() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --when-there --follow --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--sdp --hub --kind --metadata --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sdp')
        __sigctl_add_completions -f
        return
        ;;
    '--hub')
        return
        ;;
    '--kind')
        __sigctl_add_completions -W 'fixed'$'\n''random'$'\n''ip'$'\n''permanent'
        return
        ;;
    '--metadata')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub offer -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_answer() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --when-there --follow --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--sdp --hub --kind --metadata --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sdp')
        __sigctl_add_completions -f
        return
        ;;
    '--hub')
        return
        ;;
    '--kind')
        __sigctl_add_completions -W 'fixed'$'\n''random'$'\n''ip'$'\n''permanent'
        return
        ;;
    '--metadata')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub answer -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_candidate() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --when-there --follow --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--candidate --mid --index --hub --kind --metadata --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--candidate')
        __sigctl_add_completions -f
        return
        ;;
    '--mid')
        return
        ;;
    '--index')
        return
        ;;
    '--hub')
        return
        ;;
    '--kind')
        __sigctl_add_completions -W 'fixed'$'\n''random'$'\n''ip'$'\n''permanent'
        return
        ;;
    '--metadata')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub candidate -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_get() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--kind --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--kind')
        __sigctl_add_completions -W 'fixed'$'\n''random'$'\n''ip'$'\n''permanent'
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub get -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_status() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub status -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_permanent() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--hub-metadata --secret-file --secret-command --secret-env --secret-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--hub-metadata')
        return
        ;;
    '--secret-file')
        __sigctl_add_completions -f
        return
        ;;
    '--secret-command')
        return
        ;;
    '--secret-env')
        return
        ;;
    '--secret-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub permanent -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_hub_migrate() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--secret-file --secret-command --secret-env --secret-fd --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--secret-file')
        __sigctl_add_completions -f
        return
        ;;
    '--secret-command')
        return
        ;;
    '--secret-env')
        return
        ;;
    '--secret-fd')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion hub migrate -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_topic() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    sessions|offer|answer|candidate|poll|list|version|health)
        # Offer subcommand argument completions
        "_sigctl_topic_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'sessions offer answer candidate poll list version health' -- "${cur}"))
        ;;
    esac
}

_sigctl_topic_sessions() {
    repeating_flags=()
    non_repeating_flags=(--follow --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--info --interval --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--info')
        return
        ;;
    '--interval')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic sessions -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_topic_offer() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--info --code --sdp --interval --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--info')
        return
        ;;
    '--code')
        return
        ;;
    '--sdp')
        __sigctl_add_completions -f
        return
        ;;
    '--interval')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic offer -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_topic_answer() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--sdp --interval --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--sdp')
        __sigctl_add_completions -f
        return
        ;;
    '--interval')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic answer -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_topic_candidate() {
    repeating_flags=()
    non_repeating_flags=(--unchecked --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--side --candidate --mid --index --interval --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--side')
        __sigctl_add_completions -W 'offerer'$'\n''answerer'
        return
        ;;
    '--candidate')
        __sigctl_add_completions -f
        return
        ;;
    '--mid')
        return
        ;;
    '--index')
        return
        ;;
    '--interval')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic candidate -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_topic_poll() {
    repeating_flags=()
    non_repeating_flags=(--follow --retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--side --interval --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--side')
        __sigctl_add_completions -W 'offerer'$'\n''answerer'
        return
        ;;
    '--interval')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic poll -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_topic_list() {
    repeating_flags=()
    non_repeating_flags=(--retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic list -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_topic_version() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic version -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_topic_health() {
    repeating_flags=()
    non_repeating_flags=(--retry --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion topic health -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_repl() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--expect-timeout --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--expect-timeout')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion repl -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_run() {
    repeating_flags=()
    non_repeating_flags=(--serve --keep-going --strict --dry-run --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--var --wait -H --header --resolve)
    non_repeating_options=(--expect-timeout --url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--var')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion run -- --var "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '--expect-timeout')
        return
        ;;
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion run -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sigctl_add_completions -o plusdirs -fX '!*.@(sig)'
        return
        ;;
    esac
}

_sigctl_profile() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|add|remove|use)
        # Offer subcommand argument completions
        "_sigctl_profile_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show add remove use' -- "${cur}"))
        ;;
    esac
}

_sigctl_profile_list() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile list -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_profile_show() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile show -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile show -- positional@0 "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_sigctl_profile_add() {
    repeating_flags=()
    non_repeating_flags=(--force --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile add -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_profile_remove() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile remove -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile remove -- positional@0 "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_sigctl_profile_use() {
    repeating_flags=()
    non_repeating_flags=(--none --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile use -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion profile use -- positional@0 "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_sigctl_config() {
    repeating_flags=()
    non_repeating_flags=(--show-origin --json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion config -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_demo() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion demo -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sigctl_add_completions -W 'share'$'\n''peerjs'$'\n''room'$'\n''hub'$'\n''topic'$'\n''all'
        return
        ;;
    esac
}

_sigctl_version() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion version -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac
}

_sigctl_help() {
    repeating_flags=()
    non_repeating_flags=(--json --raw --quiet -q --verbose -v -k --insecure -4 --ipv4 -6 --ipv6 --version -h --help)
    repeating_options=(--wait -H --header --resolve)
    non_repeating_options=(--url --profile -m --timeout --count --header-file --header-command --origin --cacert --cert --key --servername -x --proxy --unix-socket --connect-timeout)
    __sigctl_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--url')
        return
        ;;
    '--profile')
        __sigctl_add_completions -W "$(__sigctl_custom_complete ---completion help -- --profile "${COMP_CWORD}" "$(__sigctl_cursor_index_in_current_word)")"
        return
        ;;
    '-m'|'--timeout')
        return
        ;;
    '--count')
        return
        ;;
    '--wait')
        return
        ;;
    '-H'|'--header')
        return
        ;;
    '--header-file')
        __sigctl_add_completions -f
        return
        ;;
    '--header-command')
        return
        ;;
    '--origin')
        return
        ;;
    '--cacert')
        __sigctl_add_completions -f
        return
        ;;
    '--cert')
        __sigctl_add_completions -f
        return
        ;;
    '--key')
        __sigctl_add_completions -f
        return
        ;;
    '--servername')
        return
        ;;
    '-x'|'--proxy')
        return
        ;;
    '--unix-socket')
        __sigctl_add_completions -f
        return
        ;;
    '--resolve')
        return
        ;;
    '--connect-timeout')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sigctl_add_completions -W 'share'$'\n''lookup'$'\n''message'$'\n''register'$'\n''listen'$'\n''peerjs'$'\n''room'$'\n''hub'$'\n''topic'$'\n''repl'$'\n''run'$'\n''profile'$'\n''config'$'\n''demo'$'\n''version'$'\n''help'$'\n''exit-codes'$'\n''targets'$'\n''configuration'$'\n''waiting'$'\n''events'$'\n''environment'
        return
        ;;
    esac
}

_sigctl_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __sigctl_offer_flags_options -1
}

complete -o filenames -F _sigctl sigctl
