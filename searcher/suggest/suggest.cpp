#include "searcher/suggest/suggest.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "searcher/query/plain_words.hpp"
#include "searcher/query/typed_text.hpp"
#include "store/records/index_schema.hpp"
#include "store/records/stored_article.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

using XQuery = Xapian::Query;

constexpr std::size_t most_titles = 3;  ///< Titles, each of one article, would else never be seen.
constexpr std::size_t most_expansions = 100;
constexpr Xapian::doccount most_read = 200;
constexpr std::uint32_t most_of_glued = 2;   ///< Articles that hold the same slip.
constexpr std::uint32_t fewest_of_part = 2;  ///< Articles that hold what a glued word goes on with.
constexpr std::size_t shortest_part = 3;
constexpr std::uint32_t rare_form = 20;  ///< A form so many times rarer than its like is taken for a slip.

using Expansion = std::pair<std::uint32_t, LexiconForm>;  ///< Articles, form.

bool before(const Suggestion& left, const Suggestion& right) {
  return left.articles != right.articles ? left.articles > right.articles : left.text < right.text;
}

/// Finds what can follow one typed text.
class Completer {
 public:
  Completer(IndexReader& reader, Analyzer& analyzer, std::string_view typed)
      : reader_(reader), analyzer_(analyzer), typed_(read_typed(typed)) {
    if (!typed_.beginning.empty()) expand();
  }

  std::vector<Suggestion> words() const {
    std::vector<Suggestion> found;
    for (const auto& [articles, form] : expansions_) {
      const bool name = form.name_like * 2 > form.occurrences;
      if (name && is_glued(form, articles)) continue;
      found.push_back({written(form.exact, name), name ? Suggestion::Kind::name : Suggestion::Kind::word, articles});
    }
    return found;
  }

  std::vector<Suggestion> phrases() {
    std::map<std::string, Suggestion> tally;
    for_each_article("", [&](const Article& article) {
      std::map<std::string, std::string> seen;
      for (const std::string* text : {&article.title, &article.text})
        for (const Span& span : find_typed(typed_, *text)) note_phrase(*text, span, seen);
      for (const auto& [folded, text] : seen) {
        Suggestion& phrase = tally.try_emplace(folded, Suggestion{text, Suggestion::Kind::phrase, 0}).first->second;
        ++phrase.articles;
      }
    });
    std::vector<Suggestion> found;
    found.reserve(tally.size());
    for (auto& [folded, suggestion] : tally) found.push_back(std::move(suggestion));
    // What one article says is no usual phrase where many say another.
    const auto many = [](const Suggestion& suggestion) { return suggestion.articles >= rare_form; };
    if (std::any_of(found.begin(), found.end(), many))
      std::erase_if(found, [](const Suggestion& suggestion) { return suggestion.articles == 1; });
    return found;
  }

  std::vector<Suggestion> titles() {
    std::map<std::string, Suggestion> found;
    for_each_article(schema::prefix::title, [&](const Article& article) {
      if (find_typed(typed_, article.title).empty()) return;
      ++found.try_emplace(fold(article.title), Suggestion{article.title, Suggestion::Kind::title, 0})
            .first->second.articles;
    });
    std::vector<Suggestion> titles;
    titles.reserve(found.size());
    for (auto& [folded, suggestion] : found) titles.push_back(std::move(suggestion));
    std::stable_sort(titles.begin(), titles.end(), before);
    std::stable_partition(titles.begin(), titles.end(), [this](const Suggestion& title) {
      const std::vector<Span> places = find_typed(typed_, title.text);
      return places.front().begin == 0;
    });
    return titles;
  }

  bool single_word() const { return typed_.whole.empty(); }
  bool nothing() const { return typed_.empty(); }

  /// "coupe du" may go on with a word after, as well as with the rest of one. A letter alone hardly stands for itself.
  bool ends_with_small_word() const {
    return !typed_.whole.empty() && typed_.beginning.size() > 1 && analyzer_.word(typed_.beginning).stop_word;
  }

 private:
  void expand() {
    for (const std::string& bucket : reader_.lexicon_buckets())
      if (bucket.starts_with(lexicon_bucket(typed_.beginning)))
        for (const LexiconEntry& entry : reader_.lexicon(bucket))
          if (entry.folded.starts_with(typed_.beginning)) add_forms(entry);
    std::stable_sort(expansions_.begin(), expansions_.end(),
                     [](const Expansion& a, const Expansion& b) { return a.first > b.first; });
    expansions_.resize(std::min(expansions_.size(), most_expansions));
  }

  void add_forms(const LexiconEntry& entry) {
    std::uint32_t most = 0;
    for (const LexiconForm& form : entry.forms) most = std::max(most, form.documents);
    for (const LexiconForm& form : entry.forms)
      if (form.documents * rare_form > most && !analyzer_.word(form.exact).stop_word)
        expansions_.emplace_back(form.documents, form);
  }

  std::string written(const std::string& form, bool name) const {
    if (!name) return form;
    if (!reader_.acronyms().contains(fold(form))) return capitalised(form);
    std::string upper = form;
    for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    return upper;
  }

  /// Scraped pages lose spaces between names: "Microsoftopen" is a rare word that starts with a frequent one, and goes
  /// on with words.
  bool is_glued(const LexiconForm& form, std::uint32_t articles) const {
    if (articles > most_of_glued) return false;
    const std::string folded = fold(form.exact);
    for (std::size_t cut = shortest_part; cut + shortest_part <= folded.size(); ++cut) {
      const std::uint32_t first = frequency(folded.substr(0, cut));
      if (first >= articles * rare_form && is_made_of_words(folded.substr(cut))) return true;
    }
    return false;
  }

  bool is_made_of_words(const std::string& folded) const {
    if (frequency(folded) >= fewest_of_part) return true;
    for (std::size_t cut = shortest_part; cut + shortest_part <= folded.size(); ++cut)
      if (frequency(folded.substr(0, cut)) >= fewest_of_part && is_made_of_words(folded.substr(cut))) return true;
    return false;
  }

  std::uint32_t frequency(const std::string& folded) const {
    const LexiconEntry* entry = reader_.lexicon_entry(folded);
    std::uint32_t most = 0;
    if (entry)
      for (const LexiconForm& form : entry->forms) most = std::max(most, form.documents);
    return most;
  }

  void note_phrase(const std::string& text, Span span, std::map<std::string, std::string>& seen) {
    const std::string_view completed = span.of(text);
    if (analyzer_.word(plain_words(completed).back().of(completed)).stop_word) return;
    const std::string phrase(extend_name(text, span).of(text));
    if (phrase.find_first_of("\n[](){}") == std::string::npos) seen.try_emplace(fold(phrase), phrase);
  }

  XQuery any_form(std::string_view prefix, std::string_view form) const {
    const Word& word = analyzer_.word(form);
    const XQuery stem(std::string(prefix) + word.stem);
    return word.twin.empty() ? stem : XQuery(XQuery::OP_OR, stem, XQuery(std::string(prefix) + word.twin));
  }

  /// The articles that may hold what was typed, in `prefix`'s field.
  XQuery query(std::string_view prefix) const {
    std::vector<XQuery> all;
    for (const std::string& word : typed_.whole) all.push_back(any_form(prefix, word));
    std::vector<XQuery> last;
    for (const auto& [articles, form] : expansions_) last.push_back(any_form(prefix, form.exact));
    if (!typed_.beginning.empty()) all.emplace_back(XQuery::OP_OR, last.begin(), last.end());
    return {XQuery::OP_AND, all.begin(), all.end()};
  }

  template <typename Visit>
  void for_each_article(std::string_view prefix, Visit visit) {
    Xapian::Enquire enquire(reader_.database());
    enquire.set_query(query(prefix));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_value(schema::slot::date, true);
    const Xapian::MSet found = enquire.get_mset(0, most_read);
    for (auto it = found.begin(); it != found.end(); ++it)
      if (const auto stored = decoder_.decode(it.get_document().get_data())) visit(stored->article);
  }

  IndexReader& reader_;
  Analyzer& analyzer_;
  TypedText typed_;
  std::vector<Expansion> expansions_;
  ArticleDecoder decoder_;
};

}  // namespace

std::vector<Suggestion> suggest(IndexReader& reader, Analyzer& analyzer, std::string_view typed, std::size_t limit) {
  Completer completer(reader, analyzer, typed);
  if (completer.nothing() || limit == 0) return {};
  std::vector<Suggestion> found = completer.single_word() ? completer.words() : completer.phrases();
  if (completer.ends_with_small_word()) {
    auto more = Completer(reader, analyzer, std::string(typed) + ' ').phrases();
    std::move(more.begin(), more.end(), std::back_inserter(found));
  }
  std::stable_sort(found.begin(), found.end(), before);
  std::vector<Suggestion> titles = completer.titles();
  const std::size_t kept_for_titles = std::min({titles.size(), most_titles, limit / 3});
  found.resize(std::min(found.size(), limit - kept_for_titles));
  titles.resize(std::min({titles.size(), most_titles, limit - found.size()}));
  found.insert(found.end(), titles.begin(), titles.end());
  return found;
}

}  // namespace fsearch
