/// Searches an index: searcher_only DIR QUERY prints how many articles there are.
#include <cstdlib>
#include <iostream>

#include "fsearch/searcher.hpp"

int main(int count, char** arguments) {
  if (count != 3) return EXIT_FAILURE;
  fsearch::Searcher searcher({arguments[1]});
  std::cout << "found " << searcher.search({.query = arguments[2]}).total << '\n';
  return EXIT_SUCCESS;
}
