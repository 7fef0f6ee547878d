#include "server/parts/notices.hpp"

#include <algorithm>

#include "wording/answer_words.hpp"
#include "wording/html.hpp"

namespace fsearch::server {
namespace {

void off_link(const PageRequest& off, std::string_view words, Html& html) {
  html.raw(" ").link(off.address(), words, "off").raw("</li>");
}

void corrected(const SearchResult& result, const PageRequest& asked, Html& html) {
  if (!result.corrected) return;
  const Words& words = asked.words();
  html.raw("<li>").text(words("Recherche corrigée")).text(words.colon());
  html.raw("<strong>").text(asked.typed_part(*result.corrected)).raw("</strong>.");
  const std::string as_typed = std::string(words("Chercher exactement")) + " " + words.quoted(asked.query());
  off_link(asked.with("correct", "0"), as_typed, html);
}

/// The search without the ~ that asks for forms close to a word.
PageRequest without_tilde(const std::string& word, const PageRequest& asked) {
  std::string query = asked.query();
  const std::size_t at = query.find(word + "~");
  if (at == std::string::npos) return asked.with("q", word);
  const std::size_t sign = at + word.size();
  return asked.with("q", query.erase(sign, std::min(query.find_first_not_of("~12", sign), query.size()) - sign));
}

void off_added(const AddedTogether& more, const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  if (more.kind == "acronym") return off_link(asked.with("acronyms", "0"), words("Sans les sigles"), html);
  if (more.kind == "close") return off_link(without_tilde(more.typed, asked), words("Sans les formes proches"), html);
  off_link(asked.with("synonyms", "0"), words("Sans les autres noms"), html);
}

void added(const SearchResult& result, const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  const std::vector<AddedTogether> groups = added_together(result);
  for (const AddedTogether& more : groups) {
    html.raw("<li>").text(words("Ajouté")).text(words.colon());
    for (const std::string& text : more.texts)
      html.text(&text == &more.texts.front() ? "" : ", ").text(words.quoted(text));
    html.raw(" ").text(words("pour")).raw(" ").text(words.quoted(more.typed)).raw(".");
    off_added(more, asked, html);
  }
  if (groups.size() > 1) {
    html.raw("<li>");
    off_link(asked.with("strict", "1"), words("Seulement ce qui est tapé"), html);
  }
}

void date_wish(const SearchResult& result, const PageRequest& asked, Html& html) {
  if (!result.date_wish) return;
  const Words& words = asked.words();
  html.raw("<li>").text(words("Dates préférées")).text(words.colon()).text(*result.date_wish).raw(".");
  off_link(asked.with("date_wish", "0"), words("Sans préférence de dates"), html);
}

/// The engine says them in French; a reader of English is told before what kind it is.
void warnings(const SearchResult& result, const Words& words, Html& html) {
  for (const Warning& warning : result.warnings) {
    html.raw("<li>").text(words("Attention")).text(words.colon());
    if (words.language() == Language::english) html.text(words(to_string(warning.code))).text(words.colon());
    html.raw("<span lang=\"fr\">").text(warning.text).raw("</span></li>");
  }
}

}  // namespace

std::string notices(const SearchResult& result, const PageRequest& asked) {
  const Words& words = asked.words();
  Html html;
  corrected(result, asked, html);
  added(result, asked, html);
  date_wish(result, asked, html);
  if (result.match == MatchMode::some && result.total > 0) {
    html.raw("<li>").text(words("Les articles ont une partie au moins des mots."));
    off_link(asked.with("match", "all"), words("Exiger tous les mots"), html);
  }
  warnings(result, words, html);
  if (!result.complete) html.raw("<li>").text(words(time_is_up)).raw("</li>");
  const std::string items = html.take();
  return items.empty() ? "" : "<ul class=\"notices\">" + items + "</ul>";
}

std::string offers(const SearchResult& result, const PageRequest& asked) {
  const Words& words = asked.words();
  Html html;
  for (const Offer& offer : result.suggestions) {
    const std::string query = asked.typed_part(offer.query);
    html.raw("<p class=\"offer\">").text(words(offer.kind == "unquoted" ? "Sans guillemets" : "Autre orthographe"));
    html.text(words.colon()).link(asked.with("q", query).address(), query).text(" (" + words.count(offer.total) + ")");
    html.raw("</p>");
  }
  return html.take();
}

std::string partial_heading(const SearchResult& result, const PageRequest& asked) {
  const Words& words = asked.words();
  Html html;
  html.raw("<li class=\"partial\"><h2>");
  html.text(words(result.total == 0 ? "Aucun article ne répond à toute la recherche. Une partie des mots"
                                    : "Une partie des mots seulement"));
  html.raw("</h2>").link(asked.with("partial", "0").address(), words("Ne pas les montrer"), "off").raw("</li>");
  return html.take();
}

std::string found_line(const SearchResult& result, const Words& words) {
  if (words.language() == Language::french) return count_line(result);
  std::string line = result.total == 0 ? "No article" : words.counted(result.total, "article", "articles");
  if (!result.total_exact && result.total > 0) line = "About " + line;
  if (result.match == MatchMode::some) return line + " with some of the words at least";
  if (result.total_partial == 0) return line;
  return line + (result.total_partial_exact ? ", and " : ", and about ") + words.count(result.total_partial) +
         " with some of the words";
}

}  // namespace fsearch::server
