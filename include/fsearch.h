/// fsearch for C, and for every language that calls C: one index searched, written and read.
///
///   fsearch_index *index;
///   char *answer;
///   if (fsearch_open("/srv/presse", &index) != FSEARCH_OK) return puts(fsearch_message());
///   if (fsearch_search(index, "{\"query\": \"exclusivité Azure\", \"limit\": 5}", &answer) == FSEARCH_OK) puts(answer);
///   fsearch_free(answer);
///   fsearch_close(index);
///
/// Requests and answers are JSON in UTF-8, with the keys of the command line (docs/command-line.md): what is new there
/// is new here, and no function changes for it. A request may be NULL, which is "{}". Places in texts are bytes.
///
/// Status. Every function but fsearch_free(), fsearch_message(), fsearch_remedy(), fsearch_name() and fsearch_version()
/// returns one. Each may return FSEARCH_OK; FSEARCH_USAGE where an argument is NULL that may not be, or JSON is not what
/// is expected (the message names the key); FSEARCH_CLOSED where a handle was closed before, or never was one;
/// FSEARCH_NO_MEMORY; FSEARCH_INTERNAL, which is a bug of fsearch. Others are listed with each function. No exception
/// leaves the library.
///
/// Ownership. Strings and arrays given to a function are copied, and remain the caller's. A string that a function gives
/// through `char **` is the caller's, who frees it with fsearch_free(); it is NULL where the status is not FSEARCH_OK,
/// so that freeing it is always right.
///
/// Threads. Every function may be called from any thread at any time. Searches over one index run beside each other,
/// each with a searcher of its own, which the index keeps for later. Calls on one batch, or on one list of articles,
/// wait for each other. A handle may be closed while others use it: they finish first. After fork(), a child opens
/// handles of its own.
///
/// The host. The library replaces no allocator, sets no locale and no signal handler, writes to no standard stream, and
/// may be loaded more than once. Adding very many articles to an index forks a child that verifies it first. Xapian
/// keeps no checksum of its tables, and may end the process where one is damaged: docs/safety.md says what is checked.
/// Without a last kilobyte of memory, it may be ended, too.
#ifndef FSEARCH_H
#define FSEARCH_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define FSEARCH_API __attribute__((visibility("default")))
#else
#define FSEARCH_API
#endif

/// What became of a call. Numbers never change; later versions may add some.
typedef enum fsearch_status {
  FSEARCH_OK = 0,
  FSEARCH_NOT_FOUND = 1,     ///< No such index, article or file.
  FSEARCH_UNREADABLE = 2,    ///< A file cannot be read.
  FSEARCH_NOT_WRITABLE = 3,  ///< A folder may not be written to, or a disk is full.
  FSEARCH_LOCKED = 4,        ///< Another process, or batch, is writing to the index.
  FSEARCH_MISMATCH = 5,      ///< The index was made by another version, and asks for a reindex.
  FSEARCH_CORRUPT = 6,       ///< The index is damaged.
  FSEARCH_USAGE = 7,         ///< What was asked makes no sense: the message says what is expected.
  FSEARCH_INTERNAL = 8,      ///< A bug of fsearch.
  FSEARCH_NO_MEMORY = 9,
  FSEARCH_INTERRUPTED = 10,  ///< By fsearch_interrupt(), or by a callback that asked for it.
  FSEARCH_END = 11,          ///< There are no more articles.
  FSEARCH_CLOSED = 12        ///< The handle was closed, or never was one.
} fsearch_status;

/// Handles. They are never what they point to: a closed one is told from an open one, and never used.
typedef struct fsearch_index fsearch_index;        ///< Indexes that are searched as one.
typedef struct fsearch_batch fsearch_batch;        ///< Articles on their way into an index.
typedef struct fsearch_articles fsearch_articles;  ///< A place in the list of all articles.

/// Returns the version, as "0.2.0": a string that is never freed.
FSEARCH_API const char *fsearch_version(void);

/// Returns the name of a status, as "not_found"; "unknown" for any other number. Never freed.
FSEARCH_API const char *fsearch_name(int status);

/// Returns what went wrong in the last call of this thread that returned a status, in one sentence with the path
/// concerned and the remedy; "" where it was FSEARCH_OK. Good until the next such call of this thread. Never NULL.
FSEARCH_API const char *fsearch_message(void);

/// Returns what can be done about it, the last part of that sentence; "" where there is none told. As above.
FSEARCH_API const char *fsearch_remedy(void);

/// Frees a string that a function gave. NULL is nothing.
FSEARCH_API void fsearch_free(char *answer);

/// Opens the index at `path` for searching: a folder, or tcp://HOST:PORT for one that xapian-tcpsrv serves. What is
/// committed later is not seen before fsearch_refresh(). FSEARCH_NOT_FOUND, _UNREADABLE, _MISMATCH, _CORRUPT.
FSEARCH_API fsearch_status fsearch_open(const char *path, fsearch_index **index);

/// Opens `count` indexes (at least one), to be searched as one. The same statuses.
FSEARCH_API fsearch_status fsearch_open_all(const char *const *paths, size_t count, fsearch_index **index);

/// Closes it. Calls that run on it finish; later ones are FSEARCH_CLOSED. NULL is nothing.
FSEARCH_API fsearch_status fsearch_close(fsearch_index *index);

/// Lets calls that follow see what was committed meanwhile. The statuses of fsearch_open().
FSEARCH_API fsearch_status fsearch_refresh(fsearch_index *index);

/// Answers {"query": "exclusivité Azure", "limit": 5, "facets": ["source"]} as `fsearch search --requests` does: the
/// object with "total" and "hits". A query is never an error; one that finds nothing has no hits. FSEARCH_INTERRUPTED,
/// _CORRUPT, _UNREADABLE.
FSEARCH_API fsearch_status fsearch_search(fsearch_index *index, const char *request, char **answer);

/// Answers with the articles like the one of this id; `request` as above, without a query. FSEARCH_NOT_FOUND where
/// there is no such article; otherwise as fsearch_search().
FSEARCH_API fsearch_status fsearch_similar(fsearch_index *index, const char *id, const char *request, char **answer);

/// Answers with at most `limit` completions of what was typed, as `fsearch suggest --format json`. FSEARCH_CORRUPT.
FSEARCH_API fsearch_status fsearch_suggest(fsearch_index *index, const char *typed, size_t limit, char **answer);

/// Answers {"query": "Sam Altman", "type": "org", "limit": 20} with who and what most of the articles found name, as
/// `fsearch entities --format json`; without a query, of all articles. `type` is "person", "org", "place", "other" or
/// "all". FSEARCH_CORRUPT.
FSEARCH_API fsearch_status fsearch_entities(fsearch_index *index, const char *request, char **answer);

/// Answers with who and what the article of this id names, and where. FSEARCH_NOT_FOUND, _CORRUPT.
FSEARCH_API fsearch_status fsearch_entities_of(fsearch_index *index, const char *id, char **answer);

/// Answers with the whole article of this id (or of the passage "id#3"), as `fsearch show --format json`; with a query,
/// also with the places that it finds there. `query` may be NULL. FSEARCH_NOT_FOUND, _CORRUPT.
FSEARCH_API fsearch_status fsearch_article(fsearch_index *index, const char *id, const char *query, char **answer);

/// Makes the searches that run on `index` now, in whatever threads, return FSEARCH_INTERRUPTED within some tens of
/// milliseconds. Those that begin later are not concerned. Not for signal handlers: see fsearch_set_poll().
FSEARCH_API fsearch_status fsearch_interrupt(fsearch_index *index);

/// Called some twenty times a second while a search of its thread looks at articles, or a commit works. Anything but 0
/// makes these stop, with FSEARCH_INTERRUPTED. It may call this library.
typedef int (*fsearch_poll)(void *data);

/// Has `poll` called, with `data`, during searches and commits of this thread that begin later; NULL for none, as at
/// first. It is called on this thread; a commit is then done by a thread beside it.
FSEARCH_API fsearch_status fsearch_set_poll(fsearch_poll poll, void *data);

/// Answers with what the index at `path` holds, as `fsearch info --format json`; also where it cannot be searched, which
/// is told in "incompatibility". FSEARCH_NOT_FOUND, _UNREADABLE, _CORRUPT.
FSEARCH_API fsearch_status fsearch_info(const char *path, char **answer);

/// Begins to write to the index at `path`, which is made where it is missing, and locks it for other writers; those who
/// search it go on. `options`: {"rebuild": true} forgets what it holds, {"jobs": 2} sets the threads that many articles
/// are built with (0: one a core), {"entities": false} looks for no names, {"timezone": "UTC"} is where times are kept,
/// {"ids": true} has the report name the articles. FSEARCH_LOCKED, _NOT_WRITABLE, _MISMATCH (only "rebuild" helps),
/// _CORRUPT, _UNREADABLE.
FSEARCH_API fsearch_status fsearch_begin(const char *path, const char *options, fsearch_batch **batch);

/// Adds an article: {"id": "a1", "title": "...", "text": "...", "date": "2025-03-15", "source": "...", "section":
/// ["..."], "author": "...", "url": "...", "lang": "fr"} and whatever else it should keep. It needs a title or a text,
/// and an id or a url. One with a known id replaces the old one. FSEARCH_USAGE where it is no article: it alone is left
/// out, and counts as skipped. FSEARCH_NOT_WRITABLE (the disk is full) and _CORRUPT end the batch: what remains is to
/// abort it.
FSEARCH_API fsearch_status fsearch_add(fsearch_batch *batch, const char *article);

/// Called after each article and at each change of phase ("reading", "merging"), with how many articles are done, of how
/// many (0: unknown). Anything but 0 interrupts the batch. Called on the thread of the call, or, where
/// that has a poll, during a commit on the one beside it; may call this library, but for the same batch.
typedef int (*fsearch_progress)(const char *phase, uint64_t done, uint64_t total, void *data);

/// Has `progress` called by fsearch_add() and fsearch_commit(); NULL for none, as at first.
FSEARCH_API fsearch_status fsearch_set_progress(fsearch_batch *batch, fsearch_progress progress, void *data);

/// Makes all articles of the batch searchable at once, and closes it, whatever the status. `report` is what `fsearch
/// index --report` writes; it may be NULL, for none. FSEARCH_INTERRUPTED, _NOT_WRITABLE and _CORRUPT leave the index
/// as it was.
FSEARCH_API fsearch_status fsearch_commit(fsearch_batch *batch, char **report);

/// Forgets the batch and closes it: the index is as it was. NULL is nothing.
FSEARCH_API fsearch_status fsearch_abort(fsearch_batch *batch);

/// Removes articles, all at once: `ids` is ["a1", "a2"]. Answers {"removed": 1, "unknown": ["a2"]}; `report` may be NULL.
/// FSEARCH_NOT_FOUND (no index), _LOCKED, _MISMATCH, _NOT_WRITABLE, _CORRUPT.
FSEARCH_API fsearch_status fsearch_delete(const char *path, const char *ids, char **report);

/// Begins to read all articles of the index at `path`, in the order they were written. FSEARCH_NOT_FOUND, _MISMATCH,
/// _UNREADABLE, _CORRUPT.
FSEARCH_API fsearch_status fsearch_articles_open(const char *path, fsearch_articles **articles);

/// Gives the next article, as `fsearch export` prints it: fsearch_add() takes it as it is. FSEARCH_END after the last.
/// Damaged records are passed over. FSEARCH_CORRUPT where the index can no longer be read.
FSEARCH_API fsearch_status fsearch_articles_next(fsearch_articles *articles, char **article);

/// Closes the list. NULL is nothing.
FSEARCH_API fsearch_status fsearch_articles_close(fsearch_articles *articles);

#ifdef __cplusplus
}
#endif

#endif
