/* What a program in C11 writes: indexes an article, finds it, and tells whether all went well. */
#include <fsearch.h>
#include <string.h>

int index_and_find_in_c11(const char *path);

int index_and_find_in_c11(const char *path) {
  fsearch_batch *batch = NULL;
  fsearch_index *index = NULL;
  char *answer = NULL;
  int found = 0;
  if (fsearch_begin(path, NULL, &batch) == FSEARCH_OK &&
      fsearch_add(batch, "{\"id\": \"c11\", \"text\": \"Il pleut sur le Morvan.\"}") == FSEARCH_OK &&
      fsearch_commit(batch, NULL) == FSEARCH_OK && fsearch_open(path, &index) == FSEARCH_OK &&
      fsearch_search(index, "{\"query\": \"Morvan\"}", &answer) == FSEARCH_OK)
    found = strstr(answer, "\"id\":\"c11\"") != NULL;
  fsearch_free(answer);
  fsearch_close(index);
  return found;
}
