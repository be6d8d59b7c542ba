# Makes pages that mandoc has nothing to say about of those that ArgumentParser writes.
# Each description begins with a paragraph of examples, whose lines must stay lines. Other text: a line for each
# sentence, none longer than 80 bytes, and no paragraph before a list.

function flush_paragraph() { if (paragraph) print ".Pp"; paragraph = 0 }

# A word that begins like a macro is kept from being one.
function guarded(word) { return word ~ /^[.']/ ? "\\&" word : word }

function text(line,    words, count, i, out) {
    count = split(line, words, " ")
    out = ""
    for (i = 1; i <= count; i++) {
        if (out == "") out = guarded(words[i])
        else if (length(out) + 1 + length(words[i]) > 78) { print out; out = guarded(words[i]) }
        else out = out " " words[i]
        # A capital behind a full stop begins a sentence.
        if (words[i] ~ /[.?!][)"']?$/ && i < count && words[i + 1] ~ /^["'(]?[A-Z]/) { print out; out = "" }
    }
    if (out != "") print out
}

# The last sections of a page, where it has some of its own: those of the file `sections`, and `see`, pages of other commands.
/^\.Sh "EXIT STATUS"/ && sections != "" {
    while ((getline line <sections) > 0) print line
    skipping = 1
    next
}
/^\.Sh/ { skipping = 0 }
skipping { next }

# In NAME is what `man` and `whatis` find; the command line below is as it is typed.
/^\.Nm "/ { command = $0; gsub(/"/, ""); gsub(/ /, "-"); sub(/-/, " "); print; next }
/^\.Nm$/ && command { print command; next }
/^\.Nd/ { gsub(/"/, ""); sub(/\.$/, "") }
# Pages of verbs are named as git's are: `sigctl-room-join`; `share lookup` is `lookup`, and `help` has no page.
/^\.Xr [a-z]+\.(share\.)?help / { next }
# They come last, with those that `see` adds.
/^\.Sh "SEE ALSO"/ { next }
/^\.Xr/ {
    sub(/sigctl\.share\./, "sigctl.")
    gsub(/\./, "-")
    own = own (own == "" ? "" : " ") $2 "." ($3 + 0)
    next
}
/^\.Sh DESCRIPTION/ { flush_paragraph(); print; print ".Bd -literal"; examples = 1; next }
examples && (/^$/ || /^\./) { print ".Ed"; paragraph = 1; examples = 0; if (/^$/) next }
examples { print; next }
/^\.Pp/ { paragraph = 1; next }
/^\.(It|Bl|El|Sh|Ss)/ { paragraph = 0; print; next }
{ flush_paragraph() }
/^\./ { print; next }
{ text($0) }
END {
    count = split(own " " see, pages, " ")
    if (count) print ".Sh SEE ALSO"
    # In the order of sections, and of names in each.
    for (i = 1; i <= count; i++) {
        title[i] = pages[i]
        sub(/\.[0-9]$/, "", title[i])
        section[i] = substr(pages[i], length(title[i]) + 2)
        for (j = i; j > 1 && section[j] title[j] < section[j - 1] title[j - 1]; j--) {
            held = title[j]; title[j] = title[j - 1]; title[j - 1] = held
            held = section[j]; section[j] = section[j - 1]; section[j - 1] = held
        }
    }
    for (i = 1; i <= count; i++) print ".Xr " title[i] " " section[i] (i < count ? " ," : "")
}
