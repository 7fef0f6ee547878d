#include "server/page/notices.hpp"

#include "server/page/html.hpp"
#include "wording/answer_words.hpp"
#include "wording/french_format.hpp"

namespace fsearch::server {
namespace {

constexpr std::string_view colon = "\u202F: ";

std::string quoted(const std::string& words) { return "«\u202F" + words + "\u202F»"; }

void off_link(const PageRequest& off, std::string_view words, Html& html) {
  html.raw(" ").link(off.address(), words, "off").raw("</li>");
}

void corrected(const SearchResult& result, const PageRequest& asked, Html& html) {
  if (!result.corrected) return;
  html.raw("<li>Recherche corrigée").text(colon);
  html.raw("<strong>").text(asked.typed_part(*result.corrected)).raw("</strong>.");
  off_link(asked.with("correct", "0"), "Chercher " + quoted(asked.query()) + " tel quel", html);
}

void added(const SearchResult& result, const PageRequest& asked, Html& html) {
  for (const AddedWords& words : result.added) {
    const bool acronym = words.kind == "acronym";
    html.raw("<li>Ajouté").text(colon);
    html.text(quoted(words.text) + " pour " + quoted(words.typed) + ".");
    off_link(asked.with(acronym ? "acronyms" : "synonyms", "0"), acronym ? "Sans les sigles" : "Sans les autres noms",
             html);
  }
  if (result.added.size() > 1) {
    html.raw("<li>");
    off_link(asked.with("strict", "1"), "Seulement ce qui est tapé", html);
  }
}

void date_wish(const SearchResult& result, const PageRequest& asked, Html& html) {
  if (!result.date_wish) return;
  html.raw("<li>Dates préférées").text(colon).text(*result.date_wish).raw(".");
  off_link(asked.with("date_wish", "0"), "Sans préférence", html);
}

}  // namespace

std::string notices(const SearchResult& result, const PageRequest& asked) {
  Html html;
  corrected(result, asked, html);
  added(result, asked, html);
  date_wish(result, asked, html);
  if (result.match == MatchMode::some && result.total > 0) {
    html.raw("<li>Les articles ont une partie au moins des mots.");
    off_link(asked.with("match", "all"), "Exiger tous les mots", html);
  }
  for (const auto& warning : result.warnings) html.raw("<li>Attention").text(colon).text(warning.text).raw("</li>");
  if (!result.complete) html.raw("<li>").text(time_is_up).raw("</li>");
  const std::string items = html.take();
  return items.empty() ? "" : "<ul class=\"notices\">" + items + "</ul>";
}

std::string offers(const SearchResult& result, const PageRequest& asked) {
  Html html;
  for (const Offer& offer : result.suggestions) {
    const std::string query = asked.typed_part(offer.query);
    html.raw("<p class=\"offer\">").raw(offer.kind == "unquoted" ? "Sans guillemets" : "Autre orthographe").text(colon);
    html.link(asked.with("q", query).address(), query).text(" (" + french_count(offer.total) + ")").raw("</p>");
  }
  return html.take();
}

std::string partial_heading(const SearchResult& result, const PageRequest& asked) {
  Html html;
  html.raw("<li class=\"partial\"><h2>");
  html.raw(result.total == 0 ? "Aucun article ne répond à toute la recherche. Une partie des mots"
                             : "Une partie des mots seulement");
  html.raw("</h2>").link(asked.with("partial", "0").address(), "Ne pas les montrer", "off").raw("</li>");
  return html.take();
}

}  // namespace fsearch::server
