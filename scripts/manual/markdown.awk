# Makes a manual page of a document in docs/: awk -v name=sigctl-events -v about='…' -v date='…' -v see='…' -f scripts/markdown.awk FILE
# It knows as much of Markdown as these documents use. A table becomes a list: the first cell is the term, the others follow with the
# names of their columns.

function escaped(text) { gsub(/\\/, "\\e", text); return text }

# What stands in backticks is to be typed: bold, and with the characters that a terminal would change.
function code(text) {
    text = escaped(text)
    gsub(/-/, "\\-", text); gsub(/'/, "\\(aq", text); gsub(/\^/, "\\(ha", text); gsub(/~/, "\\(ti", text); gsub(/`/, "\\(ga", text)
    return text
}

function inline(text,    out, start, rest) {
    out = ""
    while ((start = index(text, "`")) > 0) {
        rest = substr(text, start + 1)
        out = out prose(substr(text, 1, start - 1)) bold(code(substr(rest, 1, index(rest, "`") - 1)))
        text = substr(rest, index(rest, "`") + 1)
    }
    return out prose(text)
}

function bold(text) { return "\\fB" text "\\fP" }

# Emphasis and links; of a link its words are left.
function prose(text,    before, link) {
    text = escaped(text)
    while (match(text, /\[[^]]*\]\([^)]*\)/)) {
        before = substr(text, 1, RSTART - 1)
        link = substr(text, RSTART + 1, RLENGTH)
        text = before substr(link, 1, index(link, "](") - 1) substr(text, RSTART + RLENGTH)
    }
    while (match(text, /\*\*[^*]+\*\*/))
        text = substr(text, 1, RSTART - 1) bold(substr(text, RSTART + 2, RLENGTH - 4)) substr(text, RSTART + RLENGTH)
    return text
}

function guarded(word) { return word ~ /^[.']/ ? "\\&" word : word }

# How many characters mandoc counts: what is not ASCII becomes \[u2026] and its like.
function width(text,    rest) { rest = text; return length(text) + 2 * gsub(/[\200-\377]/, "", rest) }

# A line for each sentence, none longer than 78 characters.
function flow(text,    words, count, i, out) {
    count = split(text, words, " ")
    out = ""
    for (i = 1; i <= count; i++) {
        if (out == "") out = guarded(words[i])
        else if (width(out) + 1 + width(words[i]) > 78) { print out; out = guarded(words[i]) }
        else out = out " " words[i]
        if (words[i] ~ /[.?!](\\fP)?[)"']?$/ && i < count && words[i + 1] ~ /^["'(]?(\\fB)?[A-Z]/) { print out; out = "" }
    }
    if (out != "") print out
}

function flush_text() {
    if (held == "") return
    if (paragraph) print ".Pp"
    flow(inline(held))
    held = ""
    paragraph = 1
}

function end_list() { if (list) { print ".El"; paragraph = 1 }; list = 0 }
function end_all() { flush_text(); end_list(); columns = 0 }

function begin_list(kind) { if (!list) print kind; list = 1 }

# The cells of a row in `cell`, and how many. A bar in backticks is written with a backslash before it.
function cells(row,    count, i) {
    gsub(/\\\|/, "\001", row)
    sub(/^\| */, "", row); sub(/ *\| *$/, "", row)
    count = split(row, cell, / *\| */)
    for (i = 1; i <= count; i++) gsub(/\001/, "|", cell[i])
    return count
}

function row(line,    count, i, first, body) {
    count = cells(line)
    begin_list(".Bl -tag -width Ds")
    first = 1
    while (first < count && cell[first] == "") first++
    # What belongs to the row above stands further in.
    print ".It " (first > 1 ? "\\ \\ \\ " : "") guarded(inline(cell[first]))
    body = ""
    for (i = first + 1; i <= count; i++) {
        if (cell[i] == "" || cell[i] == "–") continue
        body = body (body == "" ? "" : "; ") (heading[i] == "" || columns == 2 ? "" : heading[i] ": ") cell[i]
    }
    if (body != "") flow(inline(body))
}

BEGIN {
    upper = toupper(name)
    print ".\\\" Made of a document by scripts/man; change that, not this."
    print ".Dd " date "\n.Dt " upper " 5\n.Os\n.Sh NAME\n.Nm " name "\n.Nd " about "\n.Sh DESCRIPTION"
}

/^```/ {
    end_all()
    if (fenced) print ".Ed"; else { print ".Bd -literal" }
    fenced = !fenced
    paragraph = 1
    next
}
fenced { line = code($0); print (line == "" ? "" : guarded(line)); next }
/^<!--/ { next }
/^# / { next }
/^## / { end_all(); print ".Sh " toupper(substr($0, 4)); paragraph = 0; next }
/^### / { end_all(); print ".Ss " substr($0, 5); paragraph = 0; next }
/^\|[-| ]*\|$/ { next }
/^\|/ {
    if (!columns) {
        flush_text()
        if (list) end_list()
        columns = cells($0)
        for (i = 1; i <= columns; i++) heading[i] = cell[i]
    } else row($0)
    next
}
/^- / { flush_text(); columns = 0; begin_list(".Bl -bullet"); print ".It"; paragraph = 0; held = substr($0, 3); next }
/^  [^ ]/ && list && held != "" { held = held " " substr($0, 3); next }
/^$/ { if (list && held != "") { flush_text(); end_list() } else end_all(); next }
{ if (list && held == "") end_list(); held = held (held == "" ? "" : " ") $0 }
END {
    end_all()
    print ".Sh SEE ALSO"
    count = split(see, pages, " ")
    for (i = 1; i <= count; i++) {
        title = pages[i]; section = title
        sub(/\.[0-9]$/, "", title); sub(/^.*\./, "", section)
        print ".Xr " title " " section (i < count ? " ," : "")
    }
}
