#include "/work/trees/mine/searcher/spelling/name_spellings.cpp" // NOLINT
#include "/work/trees/mine/searcher/spelling/name_variants.cpp" // NOLINT
#include "/work/trees/mine/searcher/spelling/other_names.cpp" // NOLINT
#include "/work/trees/mine/searcher/spelling/phonetic_key.cpp" // NOLINT
#include "/work/trees/mine/searcher/spelling/spelling.cpp" // NOLINT
