#include "searcher/parse/parse_query.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "searcher/dates/indexed_range.hpp"
#include "searcher/parse/query_ambiguities.hpp"
#include "searcher/parse/query_groups.hpp"
#include "searcher/parse/query_lexer.hpp"
#include "searcher/parse/query_operands.hpp"
#include "searcher/parse/query_repairs.hpp"
#include "searcher/query/query_characters.hpp"
#include "searcher/query/query_pattern.hpp"
#include "text/code_points.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t longest_text = std::size_t{16} * 1024;
constexpr int usual_distance = 10;
constexpr std::size_t most_patterns = 16;

Query boosted(Query query, double boost) {
  query.boost = std::clamp(std::round(query.boost * boost * 1000) / 1000, 0.01, 100.0);
  return query;
}

/// Requires balanced lexemes; that bounds its recursion too.
class Parser {
 public:
  Parser(std::vector<Lexeme> lexemes, const ParseOptions& options, QueryWarnings& warnings)
      : lexemes_(std::move(lexemes)), options_(options), warnings_(warnings) {}

  /// Everything up to the end or to the closing parenthesis of this level.
  Query parse_level(Field field) {
    std::vector<QueryOperand> operands(1);
    while (at_ < lexemes_.size() && !next_is(Kind::close)) {
      if (next_is(Kind::et) || next_is(Kind::ou) || next_is(Kind::sauf))
        read_operator(operands);
      else if (auto item = parse_item(field))
        operands.back().items.push_back(std::move(*item));
    }
    if (operands.back().items.empty()) drop_last(operands);
    return join_operands(std::move(operands), field);
  }

 private:
  bool next_is(Kind kind) const { return at_ < lexemes_.size() && lexemes_[at_].kind == kind; }

  bool take(Kind kind) {
    const bool taken = next_is(kind);
    if (taken) ++at_;
    return taken;
  }

  bool value_follows() const {
    return next_is(Kind::word) || next_is(Kind::phrase) || next_is(Kind::open) || next_is(Kind::equals) ||
           next_is(Kind::least);
  }

  void warn_idle(const Lexeme& lexeme) { warnings_.add(lexeme.span, "« " + lexeme.text + " » ne relie rien : ignoré"); }

  void read_operator(std::vector<QueryOperand>& operands) {
    const Lexeme& lexeme = lexemes_[at_++];
    const bool excludes = lexeme.kind == Kind::sauf;
    if (!operands.back().items.empty())
      operands.push_back({lexeme.kind == Kind::ou, excludes, &lexeme, {}});
    else if (excludes && !operands.back().excluded)
      operands.back().excluded = true, operands.back().after = &lexeme;
    else
      warn_idle(lexeme);
  }

  void drop_last(std::vector<QueryOperand>& operands) {
    if (operands.back().after != nullptr) warn_idle(*operands.back().after);
    operands.pop_back();
  }

  std::optional<QueryItem> parse_item(Field field) {
    const bool plus = take(Kind::plus);
    const bool minus = !plus && take(Kind::minus);
    Query query = parse_near(field);
    if (query.kind == Query::Kind::nothing) return std::nullopt;
    const bool unsaid = is_required_unsaid(query, field);
    query.occur = minus ? Occur::must_not : plus || unsaid ? Occur::must : Occur::should;
    const bool binding = plus || minus || (unsaid && is_filter(query));
    return QueryItem{std::move(query), binding};
  }

  Query parse_near(Field field) {
    std::vector<Query> terms;
    keep(terms, parse_alternative(field));
    int distance = 0;
    std::vector<const Lexeme*> operators;
    while (next_is(Kind::near) && !terms.empty() && operand_after_near()) {
      const Lexeme& near = lexemes_[at_++];
      operators.push_back(&near);
      distance = std::max(distance, near.number == 0 ? usual_distance : near.number);
      keep(terms, parse_alternative(field));
    }
    if (terms.empty()) return {};
    if (terms.size() == 1) return std::move(terms.front());
    return near(std::move(terms), distance, operators, field);
  }

  /// A term, or several with nothing but a bar between: a|b.
  Query parse_alternative(Field field) {
    std::vector<Query> terms;
    keep(terms, parse_primary(field));
    while (next_is(Kind::ou) && lexemes_[at_].glued) {
      ++at_;
      keep(terms, parse_primary(field));
    }
    return terms.size() == 1 ? std::move(terms.front()) : make_alternatives(std::move(terms), field);
  }

  static void keep(std::vector<Query>& terms, Query term) {
    if (term.kind != Query::Kind::nothing) terms.push_back(std::move(term));
  }

  bool operand_after_near() {
    ++at_;
    const bool follows = value_follows() || next_is(Kind::field);
    --at_;
    return follows;
  }

  Query near(std::vector<Query> terms, int distance, const std::vector<const Lexeme*>& operators, Field field) {
    const Lexeme& last = *operators.back();
    const bool fits =
        std::all_of(terms.begin(), terms.end(), [&](const Query& term) { return may_be_near(term, field); });
    const auto ordered =
        std::count_if(operators.begin(), operators.end(), [](const Lexeme* lexeme) { return lexeme->ordered; });
    const bool all = ordered == std::ssize(operators);
    if (!fits)
      warnings_.add(last.span, "« " + last.text + " » ne relie que des mots et des expressions : lu comme ET");
    else if (ordered > 0 && !all)
      warnings_.add(last.span, "AVANT et PRES se suivent : l'ordre n'est pas exigé");
    if (fits) return make_near(std::move(terms), distance, all, field);
    for (Query& term : terms) term.occur = Occur::must;
    return make_bag(std::move(terms), field);
  }

  static bool may_be_near(const Query& term, Field field) {
    const auto fits = [&](const Query& leaf) {
      return leaf.is_leaf() && leaf.field == field && leaf.least == 0 && !is_filter(leaf);
    };
    return term.kind == Query::Kind::any ? std::all_of(term.children.begin(), term.children.end(), fits) : fits(term);
  }

  Query parse_primary(Field field) {
    if (next_is(Kind::field)) return parse_field();
    const bool exact = take(Kind::equals);
    if (next_is(Kind::least)) return parse_least(field);
    if (take(Kind::open)) {
      Query inside = parse_level(field);
      const double boost = lexemes_[at_++].boost;
      return inside.kind == Query::Kind::nothing ? inside : boosted(std::move(inside), boost);
    }
    if (next_is(Kind::near) && lexemes_[at_].number > 0) {
      warn_idle(lexemes_[at_++]);
      return {};
    }
    if (!next_is(Kind::word) && !next_is(Kind::phrase) && !next_is(Kind::near)) return {};
    return parse_leaf(lexemes_[at_++], field, exact);
  }

  Query parse_least(Field field) {
    const Lexeme& lexeme = lexemes_[at_++];
    const bool nested =
        std::exchange(in_least_, true);  // "AU MOINS 2 AU MOINS 3 mot": a run of them would fill the stack.
    const bool counts_something = !nested && (value_follows() || next_is(Kind::field));
    if (!counts_something) warn_idle(lexeme);
    Query term = counts_something ? parse_primary(field) : Query();
    in_least_ = nested;
    if (term.kind == Query::Kind::nothing) return term;
    const bool counts = term.is_leaf() && !is_filter(term);
    if (!counts)
      warnings_.add(lexeme.span, "« " + lexeme.text + " » ne compte qu'un mot ou une expression : ignoré");
    else if (lexeme.number > 1)
      term.least = lexeme.number;
    return term;
  }

  Query parse_field() {
    const Lexeme& lexeme = lexemes_[at_++];
    if (!value_follows()) {
      warnings_.add(lexeme.span, "rien après « " + lexeme.text + " » : ignoré");
      return {};
    }
    const FieldPrefix outer = std::exchange(prefix_, lexeme.prefix);
    Query value = parse_alternative(lexeme.prefix.field);
    prefix_ = outer;
    return value;
  }

  Query parse_leaf(const Lexeme& lexeme, Field field, bool exact) {
    Query leaf;
    leaf.kind = exact ? Query::Kind::exact : lexeme.kind == Kind::phrase ? Query::Kind::phrase : Query::Kind::word;
    leaf.field = field;
    leaf.text = lexeme.text;
    leaf.span = lexeme.span;
    leaf.distance = exact ? 0 : lexeme.number;
    leaf = boosted(std::move(leaf), lexeme.boost);
    if (is_date_field(field)) return read_date(std::move(leaf), lexeme);
    if (field == Field::url && prefix_.host && leaf.kind == Query::Kind::word) return of_site(std::move(leaf));
    if (!exact) return with_pattern(std::move(leaf), lexeme);
    if (lexeme.kind == Kind::word && (lexeme.starred || !lexeme.pattern.empty()))
      warnings_.add(leaf.span, "« =" + leaf.text + " » : = ne connaît ni * ni ? : ignorés");
    return leaf;
  }

  /// In the text a pattern is a word with marks; a star may end a name in a field of entities, and an
  /// address.
  Query with_pattern(Query leaf, const Lexeme& lexeme) {
    const bool phrase = lexeme.kind == Kind::phrase;
    const std::size_t patterns = phrase ? count_patterns(lexeme.text) : lexeme.pattern.empty() ? 0 : 1;
    if (!is_filter(leaf) && (patterns_ += patterns) <= most_patterns) {
      if (!phrase && patterns > 0)
        leaf.kind = Query::Kind::pattern, leaf.text = lexeme.pattern;
      else if (lexeme.starred)
        warnings_.add(leaf.span, "« " + leaf.text + "* » : * ne complète qu'un mot d'au moins deux lettres");
    } else if (!is_filter(leaf)) {
      if (patterns == 0) return leaf;
      warnings_.add(leaf.span, "plus de 16 mots avec * ou ? : les signes des suivants sont ignorés");
      leaf.text = without_patterns(leaf.text);
    } else if (lexeme.starred && (is_entity_field(leaf.field) || leaf.field == Field::url)) {
      leaf.kind = Query::Kind::pattern;
      leaf.text += '*';
    } else if (patterns > 0 || lexeme.starred) {
      const bool entity = is_entity_field(leaf.field);
      warnings_.add(leaf.span,
                    "« " + std::string(field_name(leaf.field)) + ": » ne connaît " +
                        (entity ? "que * à la fin : les autres signes sont ignorés" : "ni * ni ? : ignorés"));
    }
    return leaf;
  }

  Query read_date(Query leaf, const Lexeme& lexeme) {
    const std::string bound(prefix_.bound);
    const auto parse = leaf.field == Field::indexed ? parse_indexed_range : parse_date_range;
    auto dates = parse(bound + lexeme.untrimmed, options_.today);
    if (!dates) dates = parse(bound + lexeme.text, options_.today);
    if (!dates) {
      warnings_.add(leaf.span, "date illisible : « " + leaf.text + " »", WarningCode::date_unreadable);
      return {};
    }
    if (is_reversed_range(lexeme.untrimmed, options_.today))
      warnings_.add(leaf.span, "bornes inversées, on cherche " + to_string(*dates), WarningCode::dates_reversed);
    leaf.kind = Query::Kind::date;
    leaf.dates = *dates;
    leaf.text.clear();
    leaf.distance = 0;
    return leaf;
  }

  std::vector<Lexeme> lexemes_;
  const ParseOptions& options_;
  QueryWarnings& warnings_;
  FieldPrefix prefix_;        ///< Of the innermost field.
  std::size_t patterns_ = 0;  ///< Read so far.
  bool in_least_ = false;
  std::size_t at_ = 0;
};

std::vector<Lexeme> read_lexemes(std::string_view text, QueryWarnings& warnings) {
  std::vector<Lexeme> lexemes = lex_query(text, warnings);
  settle_operators(text, lexemes, warnings);
  limit_parts(lexemes, warnings);
  limit_leaves(lexemes, warnings);
  balance_parentheses(lexemes, warnings);
  return lexemes;
}

}  // namespace

ParsedQuery parse_query(std::string_view text, const ParseOptions& options) {
  QueryWarnings warnings;
  if (text.size() > longest_text) {
    const Span rest{longest_text, static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), UINT32_MAX))};
    warnings.add(rest, "requête trop longue : la fin est ignorée", WarningCode::query_too_long);
    text = text.substr(0, longest_text);
  }
  Query query = Parser(read_lexemes(text, warnings), options, warnings).parse_level(Field::text);
  if (query.kind != Query::Kind::nothing && is_empty(query))
    warnings.add(query.span, "la requête ne fait qu'exclure : elle trouve tous les autres articles",
                 WarningCode::query_excludes);
  return {std::move(query), std::move(warnings).take()};
}

}  // namespace fsearch
