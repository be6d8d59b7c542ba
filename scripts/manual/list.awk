# Makes a list of a manual page of a topic of `sigctl help`: terms, and behind two blanks or on the next lines what they mean. The first paragraph
# is examples, and text that belongs to no term is left out. `macro` is what marks a term: Ev, Li.

function flush_term() {
    if (term == "") return
    gsub(/, /, " , ", term)
    print ".It " macro " " term
    count = split(meaning, words, " ")
    line = ""
    for (i = 1; i <= count; i++) {
        word = words[i] ~ /^[.']/ ? "\\&" words[i] : words[i]
        if (line != "" && length(line) + 1 + length(word) > 78) { print line; line = word }
        else line = line == "" ? word : line " " word
    }
    if (line != "") print line
    term = meaning = ""
}

BEGIN { print ".Bl -tag -width Ds" }
/^$/ { paragraph++; flush_term(); next }
!paragraph { next }
/^ ? ?[0-9A-Za-z_<>]+(, [0-9A-Za-z_<>]+)*(  |$)/ {
    flush_term()
    sub(/^ +/, "")
    if (match($0, /  +/)) { term = substr($0, 1, RSTART - 1); meaning = substr($0, RSTART + RLENGTH) } else term = $0
    next
}
/^   / { if (term != "") meaning = meaning " " $0; next }
{ flush_term() }
END { flush_term(); print ".El" }
