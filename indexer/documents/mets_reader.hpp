/// Reads METS, by which libraries say which blocks of which pages are an article of a newspaper.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch::archives {

/// Returns the articles of an issue: one for each element of its logical structure of type "ARTICLE", with
/// its label as title and the text of the blocks that it names; where there is none, one for each page.
/// Source, date and ark are those of the issue (MODS, Dublin Core); "page" and "ark" are in Article::extra.
/// The pages are the ALTO files that METS names, found from its own folder at `path`, or below it; in an
/// archive, where `path` is empty, none is. Files that are not there, or anywhere else, and articles without
/// a word are in `problems`. Source: METS 1.12.
std::vector<Extraction> read_mets(std::string_view document, const std::string& path, const std::string& key,
                                  std::vector<Problem>& problems);

/// Returns the files that the METS file at `path` reads: those of its pages that are there, as canonical
/// paths. Empty where it is no METS.
std::vector<std::string> pages_of_mets(const std::string& path);

}  // namespace fsearch::archives
