#include "cli/render/render_text.hpp"

#include <algorithm>
#include <utility>

#include "cli/console/display_text.hpp"
#include "cli/render/render_facets.hpp"
#include "wording/answer_words.hpp"
#include "wording/french_format.hpp"

namespace fsearch {
namespace {

constexpr std::string_view kMargin = "    ";
constexpr std::size_t kIdsShown = 5;  ///< Of articles that say nearly the same.

std::string safe(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return paint(to_glyphs(text), {});
}

/// Prints one answer; holds what every part needs.
class TextRenderer {
 public:
  explicit TextRenderer(const TextStyle& style)
      : palette_(palette(style.colour)), columns_(style.columns - std::min(style.columns / 2, kMargin.size())) {}

  std::string render(const SearchResult& result) {
    notices(result);
    for (std::size_t i = 0; i < result.hits.size(); ++i) {
      const bool first_partial = result.hits[i].partial && (i == 0 || !result.hits[i - 1].partial);
      if (first_partial) partial_heading(result);
      article(result.hits[i]);
    }
    if (!result.facets_exact) text_ += "Nombres estimés d’après un échantillon des articles :\n";
    text_ += render_facets(result.facets, palette_);
    if (result.histogram) text_ += render_facets({*result.histogram}, palette_);
    counts(result);
    return std::move(text_);
  }

 private:
  void notices(const SearchResult& result) {
    text_ += reading_lines(result);
    if (!text_.empty() && !result.hits.empty()) text_ += "\n";
  }

  void partial_heading(const SearchResult& result) {
    text_ += palette_.dim;
    text_ += result.total == 0 ? "Aucun article ne répond à toute la recherche. Une partie des mots :"
                               : "Une partie des mots seulement :";
    text_ += std::string(palette_.reset) + "\n\n";
  }

  void article(const Hit& hit) {
    const std::string rank = std::to_string(hit.rank) + ".";
    text_ += rank + std::string(rank.size() < kMargin.size() ? kMargin.size() - rank.size() : 1, ' ');
    indented(title_of(hit), palette_.title);
    for (const std::string& line : about_lines(hit))
      if (!line.empty()) text_ += std::string(kMargin) + palette_.dim + safe(line) + palette_.reset + "\n";
    for (const auto& passage : hit.passages) {
      if (&passage != &hit.passages.front()) text_ += std::string(kMargin) + palette_.dim + "⋯" + palette_.reset + "\n";
      text_ += kMargin;
      indented(wrap(snippet_line(passage), columns_), "");
    }
    explanation(hit.explanation);
    text_ += "\n";
  }

  /// Its words, with an ellipsis where a sentence is cut.
  static Line snippet_line(const PassageHit& passage) {
    const Snippet& snippet = passage.snippet;
    const std::uint32_t begin = snippet.span.begin - passage.span.begin;
    std::vector<MarkedEntity> entities;
    for (const MarkedEntity& entity : passage.entities)
      if (entity.span.begin >= begin && entity.span.end - begin <= snippet.text.size())
        entities.push_back({{entity.span.begin - begin, entity.span.end - begin}, entity.type});
    Line line = snippet.cut_before ? to_glyphs("… ") : Line{};
    for (const Line& part :
         {to_glyphs(snippet.text, snippet.highlights, entities), to_glyphs(snippet.cut_after ? " …" : "")})
      line.insert(line.end(), part.begin(), part.end());
    return line;
  }

  /// One line of words and one of features: "exclusivite 2.31 × 3", then "base 0.91 × 1".
  void explanation(const Explanation& why) {
    if (why.features.empty()) return;
    std::string words;
    for (const auto& term : why.terms)
      words +=
          "  " + term.form + " " + french_decimal(term.idf * term.weight, 2) + " × " + std::to_string(term.occurrences);
    std::string features;
    for (const auto& feature : why.features)
      if (feature.value * feature.weight != 0)
        features +=
            "  " + feature.name + " " + french_decimal(feature.value, 2) + " × " + french_decimal(feature.weight, 2);
    if (why.timeliness != 1) features += "  actualité × " + french_decimal(why.timeliness, 2);
    for (const auto& [name, line] : {std::pair{"mots", words}, std::pair{"score", features}})
      text_ += std::string(kMargin) + palette_.dim + name + safe(line) + palette_.reset + "\n";
  }

  /// The title, or how the article starts.
  std::vector<Line> title_of(const Hit& hit) const {
    if (hit.article.title.find_first_not_of(" \t\n") != std::string::npos)
      return wrap(to_glyphs(hit.article.title, hit.title_highlights, hit.title_entities), columns_);
    if (hit.lead.empty()) return {to_glyphs(hit.article.id)};
    return {shorten(to_glyphs(hit.lead), columns_)};
  }

  /// Source, date, author and id; below them the address, so that it can be followed from the terminal
  /// whatever stands before it; then the articles that say nearly the same and are not shown. None is
  /// wrapped.
  static std::vector<std::string> about_lines(const Hit& hit) {
    std::string about;
    const auto add = [&about](const std::string& part) {
      if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
    };
    add(hit.article.source);
    add(french_date(hit.article.date));
    add(hit.article.author);
    if (hit.article.id != hit.article.url) add("id " + hit.article.id);
    return {about, hit.article.url, alike(hit)};
  }

  static std::string alike(const Hit& hit) {
    if (hit.duplicates == 0) return {};
    std::string line = french_count(hit.duplicates, "semblable", "semblables");
    for (std::size_t i = 0; i < std::min(hit.duplicate_ids.size(), kIdsShown); ++i)
      line += (i == 0 ? " : " : ", ") + hit.duplicate_ids[i];
    return line + (hit.duplicate_ids.size() > kIdsShown ? ", …" : "");
  }

  /// Adds `lines`, the first after what stands there already, the others below it.
  void indented(const std::vector<Line>& lines, const std::string& base) {
    for (const auto& line : lines)
      text_ += (&line == &lines.front() ? "" : std::string(kMargin)) + paint(line, palette_, base) + "\n";
    if (lines.empty()) text_ += "\n";
  }

  void counts(const SearchResult& result) {
    text_ += count_line(result) + " (" + french_decimal(result.took_ms, 1) + " ms)\n";
    if (!result.complete) text_ += std::string(time_is_up) + "\n";
    for (const auto& offer : result.suggestions)
      text_ += (offer.kind == "unquoted" ? "Sans guillemets : " : "Autre orthographe : ") + safe(offer.query) + " (" +
               french_count(offer.total) + ")\n";
  }

  Palette palette_;
  std::size_t columns_;
  std::string text_;
};

}  // namespace

std::string reading_lines(const SearchResult& result) {
  std::string text;
  if (result.corrected) text += "Recherche corrigée : " + safe(*result.corrected) + "\n";
  for (const AddedTogether& words : added_together(result)) {
    for (const std::string& added : words.texts)
      text += (&added == &words.texts.front() ? "Ajouté : « " : ", « ") + safe(added) + " »";
    text += " pour « " + safe(words.typed) + " »\n";
  }
  if (result.date_wish) text += "Dates préférées : " + safe(*result.date_wish) + "\n";
  return text + warning_lines(result.warnings);
}

std::string render_text(const SearchResult& result, const TextStyle& style) {
  return TextRenderer(style).render(result);
}

}  // namespace fsearch
