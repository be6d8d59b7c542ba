/// The scripts by which shells ask a command for completions. They know nothing of the command but its name: each splits the line as its
/// shell does, shows what `---complete` answers, and finds files itself where it is told to.
enum CompletionScript: String {
    case bash, zsh, fish

    func text(for command: String) -> String {
        let template =
            switch self {
            case .bash: Self.bashTemplate
            case .zsh: Self.zshTemplate
            case .fish: Self.fishTemplate
            }
        return template.replacing("COMMAND", with: command)
    }

    // Words are taken from the line and not from COMP_WORDS, in which bash splits them at : = and @. What is offered has to begin
    // where bash thinks the word begins, so the part before that is taken off.
    private static let bashTemplate = #"""
        # Completion of COMMAND for bash. What is offered, the command says itself.

        # Splits $1 as a command line into the array 'words', without quotes.
        _COMMAND_split() {
            local line=$1 char quote='' word='' open=''
            local -i i
            words=()
            for ((i = 0; i < ${#line}; i++)); do
                char=${line:i:1}
                if [[ $quote == "'" ]]; then
                    if [[ $char == "'" ]]; then quote=''; else word+=$char; fi
                elif [[ $char == "\\" ]]; then
                    i+=1
                    word+=${line:i:1}
                    open=1
                elif [[ $quote == '"' ]]; then
                    if [[ $char == '"' ]]; then quote=''; else word+=$char; fi
                elif [[ $char == "'" || $char == '"' ]]; then
                    quote=$char
                    open=1
                elif [[ $char == [[:space:]] ]]; then
                    if [[ $open ]]; then words+=("$word"); fi
                    word=''
                    open=''
                else
                    word+=$char
                    open=1
                fi
            done
            words+=("$word")
        }

        # Adds what begins with the typed word, from where bash thinks that it begins.
        _COMMAND_add() {
            if [[ $1 == "$lead"* ]]; then COMPREPLY+=("${1#"$lead"}"); fi
        }

        # Adds files ($1: -f) or folders (-d) behind the text $3; files have the extension $2, if any. bash quotes what it knows to be
        # the name of a file, and adds the slash of a folder; behind a text it does not know.
        _COMMAND_files() {
            local file name path=${current#"$3"}
            [[ $current == "$3"* ]] || return 0
            [[ $3 ]] || compopt -o filenames 2>/dev/null
            while IFS= read -r file; do
                name=$file
                if [[ $3 ]]; then printf -v name %q "$file"; fi
                if [[ -d $file ]]; then
                    _COMMAND_add "$3$name${3:+/}"
                elif [[ -z $2 || $file == *".$2" ]]; then
                    _COMMAND_add "$3$name"
                fi
            done < <(compgen "$1" -- "$path")
        }

        _COMMAND() {
            local -a words
            local line value current lead
            _COMMAND_split "${COMP_LINE:0:COMP_POINT}"
            current=${words[${#words[@]} - 1]}
            local -a typed
            typed=("${words[@]}")
            _COMMAND_split "$2"
            lead=${current%"${words[0]}"}
            COMPREPLY=()
            while IFS= read -r line; do
                value=${line#?}
                case $line in
                =*) _COMMAND_add "${value%%$'\t'*}" ;;
                f*) _COMMAND_files -f "${value%%$'\t'*}" "${value#*$'\t'}" ;;
                d*) _COMMAND_files -d '' "${value#*$'\t'}" ;;
                c*) while IFS= read -r line; do _COMMAND_add "$line"; done < <(compgen -c -- "$current") ;;
                esac
            done < <("${typed[0]/#\~/$HOME}" ---complete "${typed[@]:1}" 2>/dev/null)
            # Behind these the word goes on.
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=:,@] ]]; then compopt -o nospace 2>/dev/null; fi
        }

        complete -o nosort -F _COMMAND COMMAND 2>/dev/null || complete -F _COMMAND COMMAND
        """#

    private static let zshTemplate = #"""
        #compdef COMMAND
        # Completion of COMMAND for zsh. What is offered, the command says itself.

        _COMMAND() {
            local -a typed lines whole open
            local line word note lead ret=1
            typed=("${(@Q)words[1,CURRENT-1]}" "${(Q)${:-$IPREFIX$PREFIX}}")
            lines=("${(@f)$("${typed[1]/#\~/$HOME}" ---complete "${(@)typed[2,-1]}" 2>/dev/null)}")
            for line in "${(@)lines}"; do
                case $line in
                ('='*)
                    word=${${line#=}%%$'\t'*}
                    note=${line#*$'\t'}
                    # Behind these the word goes on.
                    if [[ $word == *[/=:,@] ]]; then
                        open+=("${word//:/\\:}${note:+:$note}")
                    else
                        whole+=("${word//:/\\:}${note:+:$note}")
                    fi
                    ;;
                (f*|d*)
                    lead=${line#*$'\t'}
                    note=${${line#?}%%$'\t'*}
                    if [[ -n $lead ]]; then
                        if ! compset -P "${(b)lead}"; then continue; fi
                    fi
                    if [[ $line == d* ]]; then
                        _files -/ && ret=0
                    elif [[ -n $note ]]; then
                        _files -g "*.$note" && ret=0
                    else
                        _files && ret=0
                    fi
                    ;;
                (c*) _command_names -e && ret=0 ;;
                esac
            done
            if (( $#whole )); then _describe -V COMMAND whole && ret=0; fi
            if (( $#open )); then _describe -V COMMAND open -S '' && ret=0; fi
            return ret
        }

        # Loaded by compinit this file is the function's body; read by a script it only says what completes.
        if [[ $funcstack[1] == _COMMAND ]]; then _COMMAND "$@"; else compdef _COMMAND COMMAND; fi
        """#

    private static let fishTemplate = #"""
        # Completion of COMMAND for fish. What is offered, the command says itself.

        function __COMMAND_offers
            set -l words (commandline -opc)
            set -l current (string unescape -- (commandline -ct); or commandline -ct)
            set -l name (string replace -r '^~' $HOME -- $words[1])
            for line in (command $name ---complete $words[2..] "$current" 2>/dev/null)
                set -l value (string sub -s 2 -- $line)
                set -l parts (string split -m 1 \t -- $value)
                switch $line
                    case '=*'
                        echo -- $value
                    case 'f*' 'd*'
                        set -l lead $parts[2]
                        string match -q -- (string escape --style=glob -- "$lead" 2>/dev/null; or echo -- "$lead")'*' $current; or test -z "$lead"; or continue
                        set -l rest (string sub -s (math 1 + (string length -- "$lead")) -- $current)
                        for path in (complete -C "'' $rest")
                            set -l file (string split \t -- $path)[1]
                            if string match -q -- '*/' $file
                                echo -- $lead$file
                            else if string match -q -- 'f*' $line
                                if test -z "$parts[1]"; or string match -q -- "*.$parts[1]" $file
                                    echo -- $lead$file
                                end
                            end
                        end
                    case c
                        __fish_complete_command
                end
            end
        end

        complete -c COMMAND -f -k -a '(__COMMAND_offers)'
        """#
}
