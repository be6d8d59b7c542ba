#define _GNU_SOURCE  // wcwidth

#include "sig_editline.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is a Unicode scalar");

#define COMPLETE L"signaling-complete"
#define INVISIBLE L'\1'

struct sig_editline {
    EditLine *edit;
    HistoryW *history;
    FILE *input;
    FILE *output;
    wchar_t *prompt;
    sig_editline_callbacks callbacks;
    int was_aborted;
};

static int has_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int sig_editline_set_locale(void) {
    if (setlocale(LC_CTYPE, "") != NULL && has_utf8()) return 1;
    const char *others[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (setlocale(LC_CTYPE, others[i]) != NULL && has_utf8()) return 1;
    }
    return 0;
}

int sig_editline_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static sig_editline *owner(EditLine *edit) {
    void *data = NULL;
    el_wget(edit, EL_CLIENTDATA, &data);
    return data;
}

static wchar_t *prompt_of(EditLine *edit) {
    static wchar_t none[1] = {0};
    sig_editline *editor = owner(edit);
    return editor != NULL && editor->prompt != NULL ? editor->prompt : none;
}

static int read_key(EditLine *edit, wchar_t *key) {
    sig_editline *editor = owner(edit);
    uint32_t scalar = 0;
    if (editor->callbacks.read(editor->callbacks.context, &scalar) == 1) {
        *key = (wchar_t)scalar;
        return 1;
    }
    editor->was_aborted = 1;
    *key = 0;
    return 0;
}

static unsigned char complete(EditLine *edit, wint_t key) {
    (void)key;
    sig_editline *editor = owner(edit);
    switch (editor->callbacks.complete(editor->callbacks.context)) {
    case SIG_EDITLINE_CHANGED: return CC_REFRESH;
    case SIG_EDITLINE_DRAWN: return CC_NORM;
    default: return CC_ERROR;
    }
}

static void bind(EditLine *edit, const wchar_t *key, const wchar_t *command) {
    el_wset(edit, EL_BIND, key, command, NULL);
}

/// Binds a key of ours in the keys of emacs or vi, and in those of vi's commands.
static void bind_all(EditLine *edit, const wchar_t *key, const wchar_t *command) {
    bind(edit, key, command);
    el_wset(edit, EL_BIND, L"-a", key, command, NULL);
}

static void bind_keys(EditLine *edit) {
    bind_all(edit, L"\\201", L"ed-prev-history");
    bind_all(edit, L"\\202", L"ed-next-history");
    bind_all(edit, L"\\203", L"ed-prev-char");
    bind_all(edit, L"\\204", L"ed-next-char");
    bind_all(edit, L"\\205", L"ed-move-to-beg");
    // Where vi inserts, its own way to the end stops before the last character.
    bind_all(edit, L"\\206", L"ed-move-to-end");
    bind(edit, L"\\206", L"vi-add-at-eol");
    bind_all(edit, L"\\207", L"ed-delete-next-char");
    bind(edit, L"^I", COMPLETE);
}

/// What people expect of emacs' keys and libedit does not bind by itself.
static void bind_usual_keys(EditLine *edit) {
    bind(edit, L"^R", L"em-inc-search-prev");
    bind(edit, L"^W", L"ed-delete-prev-word");
    bind(edit, L"\\e[3~", L"ed-delete-next-char");
    bind(edit, L"\\e[1~", L"ed-move-to-beg");
    bind(edit, L"\\e[4~", L"ed-move-to-end");
    bind(edit, L"\\e[1;5C", L"em-next-word");
    bind(edit, L"\\e[1;5D", L"ed-prev-word");
}

sig_editline *sig_editline_create(
    const char *program, int input, int output, int history, sig_editline_callbacks callbacks
) {
    sig_editline *editor = calloc(1, sizeof *editor);
    if (editor == NULL) return NULL;
    editor->callbacks = callbacks;
    // Streams of its own: what libedit buffers is then nobody else's.
    int in = dup(input), out = dup(output);
    editor->input = in >= 0 ? fdopen(in, "r") : NULL;
    editor->output = out >= 0 ? fdopen(out, "w") : NULL;
    if (editor->input == NULL && in >= 0) close(in);
    if (editor->output == NULL && out >= 0) close(out);
    // An unknown terminal is no edited one: what libedit says of it goes nowhere.
    FILE *nowhere = fopen("/dev/null", "w");
    if (editor->input != NULL && editor->output != NULL && nowhere != NULL) {
        editor->edit = el_init(program, editor->input, editor->output, nowhere);
    }
    char *up = NULL;
    static char name[] = "up";
    if (editor->edit == NULL || el_get(editor->edit, EL_GETTC, name, &up) != 0 || up == NULL || *up == 0) {
        sig_editline_destroy(editor);
        if (nowhere != NULL) fclose(nowhere);
        return NULL;
    }
    EditLine *edit = editor->edit;
    el_set(edit, EL_SETFP, 2, stderr);
    fclose(nowhere);
    el_wset(edit, EL_CLIENTDATA, editor);
    el_wset(edit, EL_SIGNAL, 0);
    el_wset(edit, EL_GETCFN, read_key);
    el_wset(edit, EL_PROMPT_ESC, prompt_of, (int)INVISIBLE);
    editor->history = history_winit();
    if (editor->history != NULL) {
        HistEventW event;
        history_w(editor->history, &event, H_SETSIZE, history);
        history_w(editor->history, &event, H_SETUNIQUE, 1);
        el_wset(edit, EL_HIST, history_w, editor->history);
    }
    el_wset(edit, EL_EDITOR, L"emacs");
    // Its functions have to be known before ~/.editrc names them; what must be so is bound behind it.
    el_wset(edit, EL_ADDFN, COMPLETE, L"Complete the word", complete);
    bind_usual_keys(edit);
    el_source(edit, NULL);
    bind_keys(edit);
    // Between two lines keys are kept as they are, and shown when their time comes.
    el_wset(edit, EL_SETTY, L"-x", L"-icanon", L"-echo", NULL);
    return editor;
}

void sig_editline_destroy(sig_editline *editor) {
    if (editor->edit != NULL) el_end(editor->edit);
    if (editor->history != NULL) history_wend(editor->history);
    if (editor->input != NULL) fclose(editor->input);
    if (editor->output != NULL) fclose(editor->output);
    free(editor->prompt);
    free(editor);
}

int sig_editline_read(sig_editline *editor, const uint32_t **text, size_t *count) {
    int length = 0;
    editor->was_aborted = 0;
    const wchar_t *line = el_wgets(editor->edit, &length);
    *text = (const uint32_t *)line;
    *count = 0;
    if (editor->was_aborted) return SIG_EDITLINE_ABORTED;
    if (line == NULL || length <= 0) return SIG_EDITLINE_END;
    if (line[length - 1] == L'\n' || line[length - 1] == L'\r') length--;
    *count = (size_t)length;
    return SIG_EDITLINE_LINE;
}

int sig_editline_set_prompt(sig_editline *editor, const uint32_t *text, size_t count) {
    wchar_t *copy = malloc((count + 1) * sizeof *copy);
    if (copy == NULL) return 0;
    memcpy(copy, text, count * sizeof *copy);
    copy[count] = 0;
    free(editor->prompt);
    editor->prompt = copy;
    return 1;
}

void sig_editline_line(sig_editline *editor, const uint32_t **text, size_t *count, size_t *cursor) {
    const LineInfoW *line = el_wline(editor->edit);
    *text = (const uint32_t *)line->buffer;
    *count = (size_t)(line->lastchar - line->buffer);
    *cursor = (size_t)(line->cursor - line->buffer);
}

int sig_editline_insert(sig_editline *editor, const uint32_t *text) {
    return el_winsertstr(editor->edit, (const wchar_t *)text) == 0;
}

void sig_editline_delete_before(sig_editline *editor, size_t count) { el_deletestr(editor->edit, (int)count); }

void sig_editline_refresh(sig_editline *editor) { el_wset(editor->edit, EL_REFRESH); }

void sig_editline_beep(sig_editline *editor) {
    el_beep(editor->edit);
    fflush(editor->output);
}

void sig_editline_resize(sig_editline *editor) { el_resize(editor->edit); }

void sig_editline_size(sig_editline *editor, int *columns, int *rows) {
    static char co[] = "co", li[] = "li";
    *columns = 0;
    *rows = 0;
    el_get(editor->edit, EL_GETTC, co, columns);
    el_get(editor->edit, EL_GETTC, li, rows);
    if (*columns < 2) *columns = 80;
    if (*rows < 1) *rows = 24;
}

int sig_editline_is_vi(sig_editline *editor) {
    const wchar_t *name = NULL;
    return el_wget(editor->edit, EL_EDITOR, &name) == 0 && name != NULL && wcscmp(name, L"vi") == 0;
}

void sig_editline_add_history(sig_editline *editor, const uint32_t *text) {
    if (editor->history == NULL) return;
    HistEventW event;
    history_w(editor->history, &event, H_ENTER, (const wchar_t *)text);
}
