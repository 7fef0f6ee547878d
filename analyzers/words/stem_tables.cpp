#include "analyzers/words/stem_tables.hpp"

#include "text/data_rows.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace fsearch {
namespace {

constexpr std::size_t bytes_per_exception = 14;
constexpr std::size_t told_apart = 3;  ///< Letters that a WordFilter looks at.

std::string_view without_plural(std::string_view word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
  return plural ? word.substr(0, word.size() - 1) : std::string_view{};
}

std::size_t parse_number(std::string_view digits) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

std::size_t SuffixRules::bucket_of(std::string_view end) {
  const auto byte_before = static_cast<unsigned char>(end[end.size() - 2]);
  return (static_cast<unsigned char>(end.back()) ^ byte_before << 5U) % 1024U;
}

void SuffixRules::add(SuffixRule rule) {
  auto& bucket = by_last_bytes_[bucket_of(rule.suffix)];
  const auto longer = [](const SuffixRule& a, const SuffixRule& b) { return a.suffix.size() > b.suffix.size(); };
  bucket.insert(std::upper_bound(bucket.begin(), bucket.end(), rule, longer), rule);
}

std::string SuffixRules::apply(std::string_view word) const {
  if (word.size() < 2) return std::string(word);
  for (const auto& rule : by_last_bytes_[bucket_of(word)]) {
    if (!rule.matches(word)) continue;
    return std::string(word.substr(0, word.size() - rule.suffix.size())).append(rule.replacement);
  }
  return std::string(word);
}

StemTables::StemTables(std::string_view reviewed, std::string_view derived, std::string_view names,
                       std::string_view suffixes) {
  exceptions_.reserve((reviewed.size() + derived.size() + names.size()) / bytes_per_exception);
  add_exceptions(reviewed);
  add_exceptions(derived);
  for_each_row(names, [this](std::string_view name) { add_exception(name, name); });
  add_suffixes(suffixes);
}

void StemTables::add_exceptions(std::string_view text) {
  for_each_row(text, [this](std::string_view row) {
    const auto form = take_part(row, '\t');
    add_exception(form, row);
  });
}

// Stems first: a variant may be the singular that another's target would be looked up by (relai, relais).
void StemTables::add_variants(std::string_view variants, const std::function<std::string(std::string_view)>& stem) {
  std::vector<std::pair<std::string_view, std::string_view>> rows;
  for_each_row(variants, [&](std::string_view row) {
    const auto form = take_part(row, '\t');
    rows.emplace_back(form, stems_.emplace_back(stem(row)));
  });
  for (const auto& [form, its_stem] : rows) add_exception(form, its_stem);
}

void StemTables::add_exception(std::string_view form, std::string_view stem) {
  exceptions_.emplace(form, stem);
  if (form.substr(0, told_apart) == stem.substr(0, told_apart)) return;
  std::string start = fold(form).substr(0, told_apart);
  if (start != stem.substr(0, told_apart)) irregular_starts_[stem].push_back(std::move(start));
}

const std::vector<std::string>& StemTables::irregular_starts(std::string_view stem) const {
  static const std::vector<std::string> none;
  const auto found = irregular_starts_.find(stem);
  return found == irregular_starts_.end() ? none : found->second;
}

void StemTables::add_suffixes(std::string_view text) {
  for_each_row(text, [this](std::string_view row) {
    auto& rules = take_part(row, '\t') == "word" ? before_snowball_ : after_snowball_;
    const auto suffix = take_part(row, '\t');
    const auto replacement = take_part(row, '\t');
    rules.add({suffix, replacement, parse_number(row)});
  });
}

std::optional<std::string_view> StemTables::exception(std::string_view word, std::string_view folded) const {
  const auto found_in = [this](std::string_view key) {
    const auto found = exceptions_.find(key);
    return found == exceptions_.end() ? std::nullopt : std::optional(found->second);
  };
  if (const auto stem = found_in(word)) return stem;
  if (const auto stem = word == folded ? std::nullopt : found_in(folded)) return stem;
  if (const auto stem = found_in(without_plural(word))) return stem;
  return word == folded ? std::nullopt : found_in(without_plural(folded));
}

}  // namespace fsearch
