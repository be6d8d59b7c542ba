#ifndef SIG_EDITLINE_H
#define SIG_EDITLINE_H

#include <stddef.h>
#include <stdint.h>

/// A line editor of libedit, with one plain function for each use: libedit's own take arguments of varying number, which Swift
/// can't call. It belongs to the one thread that made it. Texts are Unicode scalars.
typedef struct sig_editline sig_editline;

/// What the editor asks for while a line is read.
typedef struct {
    void *context;
    /// Waits for a key. Returns 1 with a character; 0 ends the line without a result.
    /// The editor's picture of the screen is complete while it waits, so that others may draw then.
    int (*read)(void *context, uint32_t *character);
    /// The completion key: returns one of the actions below.
    int (*complete)(void *context);
} sig_editline_callbacks;

enum {
    /// The text was changed.
    SIG_EDITLINE_CHANGED = 0,
    /// Nothing was changed, or all was drawn anew.
    SIG_EDITLINE_DRAWN = 1,
    /// Nothing can be done: beep.
    SIG_EDITLINE_BEEP = 2,
};

/// How reading a line ended.
enum {
    SIG_EDITLINE_LINE = 0,
    /// Ctrl-D on an empty line.
    SIG_EDITLINE_END = 1,
    /// `read` returned 0.
    SIG_EDITLINE_ABORTED = 2,
};

/// Keys that terminals send as sequences, as single characters that nobody types. In vi's keys a sequence would first be the
/// escape that ends insertion.
enum {
    SIG_KEY_UP = 0x81,
    SIG_KEY_DOWN = 0x82,
    SIG_KEY_LEFT = 0x83,
    SIG_KEY_RIGHT = 0x84,
    SIG_KEY_HOME = 0x85,
    SIG_KEY_END = 0x86,
    SIG_KEY_DELETE = 0x87,
};

/// Makes characters beyond ASCII work: takes the locale of the environment, or one with UTF-8 if that has none.
/// Without it libedit throws every such character away. Returns 0 if the system has no locale with UTF-8.
int sig_editline_set_locale(void);

/// The columns that a character takes in a terminal; -1 for one that can't be printed.
int sig_editline_width(uint32_t scalar);

/// Makes an editor for a terminal, and reads ~/.editrc. `input` and `output` stay the caller's.
/// Returns NULL if it is no terminal that lines can be edited on.
sig_editline *sig_editline_create(const char *program, int input, int output, int history, sig_editline_callbacks callbacks);

/// Ends it. The terminal is as it was before.
void sig_editline_destroy(sig_editline *editor);

/// Reads a line. `*text` is what was typed, without its end, until the next call.
int sig_editline_read(sig_editline *editor, const uint32_t **text, size_t *count);

/// The prompt, with U+0001 around what takes no columns.
/// Such a group must have a visible character behind it. Returns 0 if there is no memory.
int sig_editline_set_prompt(sig_editline *editor, const uint32_t *text, size_t count);

/// The line so far and the cursor in it, until anything else is called.
void sig_editline_line(sig_editline *editor, const uint32_t **text, size_t *count, size_t *cursor);

/// Inserts a text, which ends with a 0, at the cursor. Nothing is drawn. Returns 0 if it does not fit into memory.
int sig_editline_insert(sig_editline *editor, const uint32_t *text);

/// Deletes characters before the cursor. Nothing is drawn.
void sig_editline_delete_before(sig_editline *editor, size_t count);

/// Draws prompt and line from the cursor's place on the screen, as if nothing had been drawn.
void sig_editline_refresh(sig_editline *editor);

void sig_editline_beep(sig_editline *editor);

/// Asks the terminal for its size.
void sig_editline_resize(sig_editline *editor);

/// The size that the editor draws for.
void sig_editline_size(sig_editline *editor, int *columns, int *rows);

/// Whether the keys are those of vi.
int sig_editline_is_vi(sig_editline *editor);

/// Adds a line, which ends with a 0, to the history of this editor.
void sig_editline_add_history(sig_editline *editor, const uint32_t *text);

#endif
