#include "indexer/markup/page_bounds.hpp"

#include <algorithm>

#include "indexer/markup/tree.hpp"

namespace fsearch::html {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Returns where the value ends that starts at `at`, in quotes or not.
std::size_t end_of_value(std::string_view markup, std::size_t at) {
  if (at >= markup.size() || (markup[at] != '"' && markup[at] != '\'')) return at;
  return std::min(markup.find(markup[at], at + 1), markup.size() - 1) + 1;
}

// Returns how many words stand in the tag that starts at `at`, and moves there where it ends.
std::size_t words_of_tag(std::string_view markup, std::size_t& at) {
  std::size_t words = 0;
  for (bool apart = false; at < markup.size() && markup[at] != '>' && markup[at] != '<';) {
    const char c = markup[at];
    if (apart && !is_white(c)) ++words;
    apart = is_white(c);
    at = c == '=' ? end_of_value(markup, at + 1) : at + 1;
  }
  return words;
}

bool is_script(std::string_view tag) {
  constexpr std::string_view name = "<script";
  return tag.size() >= name.size() && std::equal(name.begin(), name.end(), tag.begin(), [](char a, char b) {
           return a == b || (is_letter(a) && (a ^ b) == ('a' ^ 'A'));
         });
}

std::string grouped(std::size_t thousands) { return std::to_string(thousands / 1000) + ",000"; }

}  // namespace

std::size_t attributes_bound(std::string_view markup) {
  std::size_t most = 0;
  for (std::size_t at = markup.find('<'); at != std::string_view::npos; at = markup.find('<', at)) {
    const bool script = is_script(markup.substr(at, 7));
    ++at;
    if (at == markup.size() || !is_letter(markup[at])) continue;
    most = std::max(most, words_of_tag(markup, at));
    if (script) at = std::min(markup.find("</", at), markup.size());  // What looks like tags there is none.
  }
  return most;
}

std::size_t tags_bound(std::string_view markup) {
  return static_cast<std::size_t>(std::count(markup.begin(), markup.end(), '<'));
}

std::string excess_of(std::string_view page) {
  constexpr std::string_view dishonest = ", as in no honest page";
  std::string excess;
  if (tags_bound(page) > most_tags)
    excess = "more than " + grouped(most_tags) + " tags";
  else if (attributes_bound(page) > most_attributes)
    excess = "an element with more than " + grouped(most_attributes) + " attributes";
  else if (const auto depth = nesting_bound(page); depth > deepest_page)
    excess = "elements nested " + std::to_string(depth) + " deep";
  return excess.empty() ? excess : excess.append(dishonest);
}

}  // namespace fsearch::html
