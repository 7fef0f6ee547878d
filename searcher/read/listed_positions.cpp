#include "searcher/read/listed_positions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "searcher/read/stream_scan.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

/// A word in fewer articles has no list, as the builder has it (indexer/bulk/position_lists.cpp): none is looked for.
constexpr Xapian::doccount fewest_listed = 50;

constexpr std::size_t none = static_cast<std::size_t>(-1);

bool before(const Occurrence& a, const Occurrence& b) { return a.position < b.position; }

void order(FieldScan& field) {
  if (!std::is_sorted(field.occurrences.begin(), field.occurrences.end(), before))
    std::stable_sort(field.occurrences.begin(), field.occurrences.end(), before);
}

}  // namespace

ListedPositions::ListedPositions(const WordSets& words, IndexReader& reader, std::size_t source)
    : words_(words),
      database_(reader.database_of(source)),
      listed_(decode_listed(database_.get_metadata(std::string(schema::metadata::listed)))) {
  if (listed_.last != 0) choose_lists();
}

void ListedPositions::choose_lists() {
  std::map<std::string, std::size_t> places;  // By stem: of its list, if it has one.
  const auto place = [&](const std::string& stem) {
    const auto [known, fresh] = places.try_emplace(stem, none);
    if (fresh && add_list(stem)) known->second = lists_.size() - 1;
    return known->second;
  };
  std::set<std::string> unlisted;
  for (const WordSets::Known& word : words_.known()) {
    const std::array<std::size_t, 2> lists{place(word.stem), place(word.twin)};
    const auto tells = [&](std::size_t list) {
      return list != none && !(word.function_word && lists_[list].without_function_words);
    };
    const auto list = std::find_if(lists.begin(), lists.end(), tells);
    if (list != lists.end())
      list_of_[word.number] = *list;
    else if (lists == std::array{none, none})
      unlisted.insert(word.stem);
    else
      leave_out(word.number);
  }
  for (const std::string& stem : unlisted) add_elsewhere(stem);
}

bool ListedPositions::add_list(const std::string& stem) {
  if (stem.empty() || database_.get_termfreq(stem) < fewest_listed) return false;
  const std::string first = database_.get_metadata(position_key(stem, 0));
  if (first.empty()) return false;
  List& list = lists_.emplace_back();
  list.stem = stem;
  list.without_function_words = PositionListReader(first).without_function_words();
  return true;
}

void ListedPositions::leave_out(std::uint32_t number) {
  for (const WordMatch& match : words_(number)) left_out_.insert(match.term);
}

void ListedPositions::add_elsewhere(const std::string& stem) {
  elsewhere_.resize(listed_.last + std::size_t{1});
  for (auto held = database_.postlist_begin(stem); held != database_.postlist_end(stem); ++held)
    if (*held <= listed_.last) elsewhere_[*held] = true;
}

void ListedPositions::load(std::uint32_t stretch) {
  stretch_ = stretch;
  sound_ = true;
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    List& list = lists_[i];
    list.bytes = database_.get_metadata(position_key(list.stem, stretch));
    list.reader = PositionListReader(list.bytes);
    // Where the first list is damaged, what it leaves out is not known.
    sound_ = sound_ && !list.reader.damaged() && list.reader.without_function_words() == list.without_function_words;
    list.sought.clear();
    for (const ListedWord& word : list.reader.words()) {
      const auto known = list_of_.find(word.number);  // A word that has two lists is taken from one.
      const bool taken = known != list_of_.end() && known->second == i;
      list.sought.push_back(taken ? sought(word) : Sought());
    }
  }
  restart();
}

ListedPositions::Sought ListedPositions::sought(const ListedWord& word) const {
  Sought sought{words_(word.number)};
  for (std::size_t i = 0; i < word.before.size() && word.before[i] != 0; ++i) sought.before[i] = words_(word.before[i]);
  return sought;
}

void ListedPositions::restart() {
  for (List& list : lists_) {
    list.reader.restart();
    list.more = list.reader.next();
  }
}

bool ListedPositions::scan(Xapian::docid document, ArticleScan& scan) {
  if (!listed_.contains(document) || (document < elsewhere_.size() && elsewhere_[document])) return false;
  if (stretch_of(document) != stretch_)
    load(stretch_of(document));
  else if (document < last_)
    restart();
  last_ = document;
  if (!sound_) return false;
  for (FieldScan* field : {&scan.title, &scan.body}) field->occurrences.clear();
  for (List& list : lists_) take(list, place_in_stretch(document), scan);
  order(scan.title);
  order(scan.body);
  return true;
}

void ListedPositions::take(List& list, std::uint32_t place, ArticleScan& scan) {
  while (list.more && list.reader.article() < place) list.more = list.reader.next();
  for (; list.more && list.reader.article() == place; list.more = list.reader.next()) {
    FieldScan& field = list.reader.in_title() ? scan.title : scan.body;
    list.reader.for_each([&](std::size_t place_of_word, std::uint32_t position) {
      const ListedWord& word = list.reader.words()[place_of_word];
      const Sought& sought = list.sought[place_of_word];
      for (auto back = static_cast<std::uint32_t>(sought.before.size()); back > 0; --back)
        add_occurrences({word.before[back - 1], position - back}, sought.before[back - 1], field);
      add_occurrences({word.number, position, word.width}, sought.matches, field);
    });
  }
}

}  // namespace fsearch
