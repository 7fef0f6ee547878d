// The canonical form of a query. What is printed must read back as the same query, so a word is written bare
// only where the lexer, asked, takes it for that word.
#include <algorithm>
#include <array>
#include <charconv>

#include "searcher/dates/indexed_range.hpp"
#include "searcher/parse/query_ambiguities.hpp"
#include "searcher/parse/query_groups.hpp"
#include "searcher/parse/query_lexer.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/query_characters.hpp"
#include "searcher/query/query_pattern.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

using Kind = Query::Kind;

/// The words that are operators beside some others.
constexpr std::array<std::string_view, 7> doubtful_words{"or", "ou", "and", "not", "MAIS", "PAS", "NON"};

std::vector<Lexeme> lex(const std::string& printed) {
  QueryWarnings ignored;
  return lex_query(printed, ignored);
}

/// Whether `printed` is read as the word `text`, after a lexeme `mark` if it is not a word itself.
bool reads_as(const std::string& printed, const std::string& text, Lexeme::Kind mark = Lexeme::Kind::word) {
  const auto lexemes = lex(printed);
  if (lexemes.size() != (mark == Lexeme::Kind::word ? 1 : 2) || lexemes.front().kind != mark) return false;
  const Lexeme& word = lexemes.back();
  return word.kind == Lexeme::Kind::word && word.text == text && word.pattern.empty() && !word.starred &&
         word.boost == 1;
}

bool is_special(std::int32_t c) {
  const bool sign = c < 0x80 && std::string_view("\\\"():^~*=|>").find(static_cast<char>(c)) != std::string_view::npos;
  return sign || !closing_quotes(c).empty() || is_closing_quote(c);
}

/// `text` with a backslash before all that means something, and before its first and last character if asked.
std::string escaped(std::string_view text, bool first, bool last) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const std::int32_t c = next_code_point(text, at);
    if (is_special(c) || (first && begin == 0) || (last && at == text.size())) out += '\\';
    out += text.substr(begin, at - begin);
  }
  return out;
}

std::string print_word(const std::string& text, bool careful) {
  const bool doubtful = std::find(doubtful_words.begin(), doubtful_words.end(), text) != doubtful_words.end();
  if (careful && doubtful) return escaped(text, true, false);
  for (const std::string& form : {text, escaped(text, false, false), escaped(text, true, false)})
    if (reads_as(form, text)) return form;
  return escaped(text, true, true);
}

/// In other fields than the text a pattern is any word and a star.
std::string print_pattern(const std::string& text) {
  return pattern_in(text) == text ? text : print_word(text.substr(0, text.size() - 1), false) + '*';
}

/// A leaf of several words: a run, a corrected word that was two, a phrase searched as words.
bool is_run(const Query& query) { return query.kind == Kind::word && query.text.find(' ') != std::string::npos; }

std::string print_phrase(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string print_exact(const std::string& text) {
  const std::string bare = '=' + text;
  return reads_as(bare, text, Lexeme::Kind::equals) ? bare : '=' + print_phrase(text);
}

std::string print_number(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed).ptr;
  return {digits.data(), end};
}

std::string print_boost(const Query& query) { return query.boost == 1 ? "" : '^' + print_number(query.boost); }

std::string print_distance(const Query& query) {
  return query.distance == 0 ? "" : '~' + std::to_string(query.distance);
}

/// In parentheses where the sign would not be taken for one: a hyphen before a clitic belongs to the verb, a
/// sign before a number of things to the number.
std::string print_signed(char sign, const std::string& printed) {
  const auto lexemes = lex(sign + printed + " mot");
  const auto kind = sign == '-' ? Lexeme::Kind::minus : Lexeme::Kind::plus;
  const bool reads_back = !lexemes.empty() && lexemes.front().kind == kind;
  return reads_back ? sign + printed : sign + ('(' + printed + ')');
}

/// Prints a tree. A careful printer escapes all words that may be operators by their neighbours.
class Printer {
 public:
  explicit Printer(bool careful) : careful_(careful) {}

  std::string print_bare(const Query& query) const {
    switch (query.kind) {
      case Kind::nothing:
        return "";
      case Kind::word:
        return is_run(query) ? print_run(query.text) : print_word(query.text, careful_) + print_distance(query);
      case Kind::pattern:
        return print_pattern(query.text);
      case Kind::exact:
        return print_exact(query.text);
      case Kind::phrase:
        return print_phrase(query.text) + print_distance(query);
      case Kind::date:
        return query.field == Field::indexed ? printed_indexed_range(query.dates) : to_string(query.dates);
      case Kind::near:
        if (query.distance == same_sentence) return join(query, " PRES/PHRASE ");
        if (query.distance == same_paragraph) return join(query, " PRES/PARAGRAPHE ");
        return join(query, (query.ordered ? " AVANT/" : " PRES/") + std::to_string(query.distance) + ' ');
      case Kind::any:
        return join(query, " OU ");
      case Kind::bag:
        return print_bag(query);
    }
    return "";
  }

  /// With its field, its parentheses and its boost, as it stands inside another.
  std::string print(const Query& query, Field enclosing) const {
    const std::string least = query.least > 0 ? "AUMOINS/" + std::to_string(query.least) + ' ' : "";
    const std::string field = query.field == enclosing ? "" : std::string(field_name(query.field)) + ':';
    const std::string bare = print_bare(query);
    return least + field + (query.is_leaf() && !is_run(query) ? bare : '(' + bare + ')') + print_boost(query);
  }

 private:
  std::string print_run(const std::string& text) const {
    std::string out;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      if (end > begin) out += (out.empty() ? "" : " ") + print_word(text.substr(begin, end - begin), careful_);
      begin = end + 1;
    }
    return out;
  }

  std::string join(const Query& group, const std::string& separator) const {
    std::string out;
    for (const Query& child : group.children) out += (out.empty() ? "" : separator) + print(child, group.field);
    return out;
  }

  std::string print_bag(const Query& bag) const {
    const auto is = [&](Occur occur) { return [occur](const Query& child) { return child.occur == occur; }; };
    const auto& children = bag.children;
    const bool wanted = std::any_of(children.begin(), children.end(), is(Occur::should));
    const bool required = std::any_of(children.begin(), children.end(), is(Occur::must));
    if (!wanted && required && children.size() > 1) return print_conjunction(bag);
    std::string out;
    for (const Query& child : children) out += (out.empty() ? "" : " ") + print_item(child, bag.field);
    return out;
  }

  /// ET and SAUF where every child is required or excluded.
  std::string print_conjunction(const Query& bag) const {
    std::string out;
    for (const Query& child : bag.children) {
      if (!out.empty()) out += child.occur == Occur::must_not ? " SAUF " : " ET ";
      out += print(child, bag.field);
    }
    return out;
  }

  std::string print_item(const Query& child, Field field) const {
    if (is_run(child) && child.occur == Occur::should && child.field == field && child.boost == 1)
      return print_bare(child);
    const std::string printed = print(child, field);
    if (child.occur == Occur::must_not) return signed_least('-', child, printed);
    const bool says_so = child.occur == Occur::must && !is_required_unsaid(child, field);
    return says_so ? signed_least('+', child, printed) : printed;
  }

  /// A sign does not stand before an operator.
  static std::string signed_least(char sign, const Query& child, const std::string& printed) {
    return child.least > 0 ? sign + ('(' + printed + ')') : print_signed(sign, printed);
  }

  bool careful_;
};

std::string print(const Query& query, bool careful) {
  const Printer printer(careful);
  const bool bare = (!query.is_leaf() || is_run(query)) && query.field == Field::text && query.boost == 1;
  return bare ? printer.print_bare(query) : printer.print(query, Field::text);
}

/// Whether a word is read as an operator: those that are printed are in French capitals.
bool misreads(const std::string& printed) {
  QueryWarnings ignored;
  std::vector<Lexeme> lexemes = lex_query(printed, ignored);
  settle_operators(printed, lexemes, ignored);
  return std::any_of(lexemes.begin(), lexemes.end(), [](const Lexeme& lexeme) {
    const bool joins =
        lexeme.kind == Lexeme::Kind::et || lexeme.kind == Lexeme::Kind::ou || lexeme.kind == Lexeme::Kind::sauf;
    return joins && std::find(doubtful_words.begin(), doubtful_words.end(), lexeme.text) != doubtful_words.end();
  });
}

}  // namespace

std::string to_string(const Query& query) {
  std::string printed = print(query, false);
  return misreads(printed) ? print(query, true) : printed;
}

}  // namespace fsearch
