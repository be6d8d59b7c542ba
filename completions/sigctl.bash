# Completion of sigctl for bash. What is offered, the command says itself.

# Splits $1 as a command line into the array 'words', without quotes.
_sigctl_split() {
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
_sigctl_add() {
    if [[ $1 == "$lead"* ]]; then COMPREPLY+=("${1#"$lead"}"); fi
}

# Adds files ($1: -f) or folders (-d) behind the text $3; files have the extension $2, if any. bash quotes what it knows to be
# the name of a file, and adds the slash of a folder; behind a text it does not know.
_sigctl_files() {
    local file name path=${current#"$3"}
    [[ $current == "$3"* ]] || return 0
    [[ $3 ]] || compopt -o filenames 2>/dev/null
    while IFS= read -r file; do
        name=$file
        if [[ $3 ]]; then printf -v name %q "$file"; fi
        if [[ -d $file ]]; then
            _sigctl_add "$3$name${3:+/}"
        elif [[ -z $2 || $file == *".$2" ]]; then
            _sigctl_add "$3$name"
        fi
    done < <(compgen "$1" -- "$path")
}

_sigctl() {
    local -a words
    local line value current lead
    _sigctl_split "${COMP_LINE:0:COMP_POINT}"
    current=${words[${#words[@]} - 1]}
    local -a typed
    typed=("${words[@]}")
    _sigctl_split "$2"
    lead=${current%"${words[0]}"}
    COMPREPLY=()
    while IFS= read -r line; do
        value=${line#?}
        case $line in
        =*) _sigctl_add "${value%%$'\t'*}" ;;
        f*) _sigctl_files -f "${value%%$'\t'*}" "${value#*$'\t'}" ;;
        d*) _sigctl_files -d '' "${value#*$'\t'}" ;;
        c*) while IFS= read -r line; do _sigctl_add "$line"; done < <(compgen -c -- "$current") ;;
        esac
    done < <("${typed[0]/#\~/$HOME}" ---complete "${typed[@]:1}" 2>/dev/null)
    # Behind these the word goes on.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=:,@] ]]; then compopt -o nospace 2>/dev/null; fi
}

complete -o nosort -F _sigctl sigctl 2>/dev/null || complete -F _sigctl sigctl
