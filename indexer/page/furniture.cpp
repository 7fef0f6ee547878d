#include "indexer/page/furniture.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "indexer/lines/article_end.hpp"
#include "indexer/lines/byline.hpp"
#include "indexer/lines/page_furniture.hpp"
#include "indexer/lines/site_notice.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t short_line = 12;  // Words.
constexpr std::size_t paragraph = 16;   // Words: more are one, by the tree of NumWordsRules (main_text.hpp).
// Of the article's words: before them, an "end" ends a part only. "Lire aussi" may stand in the midst of a
// text.
constexpr double before_end = 0.4, before_box = 0.65;
constexpr double before_comments = 60;      // Words.
constexpr double few_links = 0.2;           // Of a paragraph.
constexpr std::size_t most_after = 1;       // Paragraphs after what may be an end.
constexpr std::ptrdiff_t near_notice = 12;  // Blocks: a box to sell the paper has fewer.

bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 8> ends = {".", "!", "?", "…", "»", "”", ":", ")"};
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return text.ends_with(end); });
}

bool is_short_line(const Block& block) { return block.words <= short_line && !ends_sentence(block.text); }

// Before the text a date may have a name beside it; inside, "15 mars 2025 : la crue" is text.
bool is_date(const Block& block, bool started) {
  if (block.words > 8 || block.text.size() > 60) return false;
  if (started) return is_date_line(block.text);
  const auto date = normalise_date(block.text);
  return date && date->size() >= 10;
}

// What readers write may be longer than what they write about.
bool heads_comments(const Block& block) {
  const std::string folded = fold(block.text);
  const bool counted = !folded.empty() && folded.front() >= '0' && folded.front() <= '9';
  return block.heading && (folded.find("commentaires") != std::string::npos ||
                           (counted && folded.find("reaction") != std::string::npos));
}

std::size_t kept_words(const std::vector<JudgedBlock>& blocks) {
  std::size_t words = 0;
  for (const auto& [block, why] : blocks) words += why.empty() ? block.words : 0;
  return words;
}

// What a block is on its own; empty for text.
class LineJudge {
 public:
  explicit LineJudge(const PageFacts& facts) : title_(fold(facts.title)), author_(fold(facts.author)) {}

  std::string why(const Block& block, bool started) {
    const std::string folded = fold(block.text);
    if (folded == title_ || (!started && block.heading && title_.find(folded) != std::string::npos)) return "title";
    if (block.words <= short_line && !author_.empty() &&
        (folded == author_ || folded == "par " + author_ || folded == "by " + author_))
      return "author";
    if (!started && is_short_line(block) && !byline_name(block.text).empty()) return "author";
    if (is_date(block, started)) return "date";
    if (is_furniture(block.text) || line_kind(block.text) == LineKind::skipped) return "furniture";
    if (is_photo_credit(block.text)) return "credit";
    if (is_site_notice(block.text)) return "notice";
    if (block.words > 5 && !seen_.insert(folded).second) return "repeated";
    return "";
  }

 private:
  std::string title_, author_;
  std::set<std::string> seen_;
};

void drop_lines(std::vector<JudgedBlock>& blocks, const PageFacts& facts) {
  LineJudge judge(facts);
  bool started = false;
  for (auto& [block, why] : blocks) {
    if (!why.empty()) continue;
    why = judge.why(block, started);
    started = started || (why.empty() && block.words > paragraph);
  }
}

// Returns how many paragraphs follow each block.
std::vector<std::size_t> paragraphs_after(const std::vector<JudgedBlock>& blocks) {
  std::vector<std::size_t> counts(blocks.size());
  std::size_t count = 0;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    counts[i] = count;
    const auto& [block, why] = blocks[i];
    count += why.empty() && block.words > paragraph && block.link_density() < few_links ? 1U : 0U;
  }
  return counts;
}

// Returns true where a paragraph stops in the midst of it, as a paywall lets it.
bool is_cut(const Block* block) {
  if (block == nullptr) return false;
  const std::string_view text = block->text;
  return text.ends_with("…") || text.ends_with("...") || text.ends_with("[…]") || !ends_sentence(text);
}

// Returns true where prose stands below a notice: the notice is then a box in the midst of the article.
bool goes_on(const std::vector<JudgedBlock>& blocks, std::size_t notice) {
  const auto is_prose = [](const JudgedBlock& judged) {
    const Block& block = judged.block;
    return judged.why.empty() && block.words > paragraph && block.link_density() < few_links &&
           ends_sentence(block.text) && !is_offer(block.text) && line_kind(block.text) == LineKind::text;
  };
  const auto below = blocks.begin() + static_cast<std::ptrdiff_t>(notice) + 1;
  return std::any_of(below, std::min(blocks.end(), below + near_notice), is_prose);
}

// Returns true where the block closes the article.
bool is_end(const Block& block, std::size_t paragraphs_after) {
  const LineKind kind = line_kind(block.text);
  if (kind == LineKind::maybe_end) return paragraphs_after <= most_after || heads_comments(block);
  return kind == LineKind::end;
}

// After an "end" all is left out; before most of the article was read, up to the next paragraph only.
void drop_after_ends(std::vector<JudgedBlock>& blocks) {
  const auto all = static_cast<double>(kept_words(blocks));
  const auto after = paragraphs_after(blocks);
  double words = 0;
  bool ended = false, skipping = false;
  const Block* last = nullptr;  // Paragraph of the text.
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto& [block, why] = blocks[i];
    if (!why.empty()) continue;
    const bool notice = line_kind(block.text) == LineKind::notice;
    if (notice && !ended && !is_cut(last) && goes_on(blocks, i)) {
      skipping = true;
    } else if (notice || is_end(block, after[i])) {
      skipping = true;
      ended = words > (is_furniture(block.text) ? before_box : before_end) * all ||
              (words > before_comments && heads_comments(block));
    } else if (skipping && !ended && block.words > paragraph && !is_offer(block.text)) {
      skipping = false;
    }
    if (skipping) {
      why = "after the article";
    } else {
      words += static_cast<double>(block.words);
      if (block.words > paragraph) last = &block;
    }
  }
}

// Returns the lists that a sentence announces, or that hold an item as long as one.
std::set<std::size_t> lists_of_text(const std::vector<JudgedBlock>& blocks) {
  std::set<std::size_t> lists;
  const Block* before = nullptr;
  for (const auto& [block, why] : blocks) {
    if (!why.empty()) continue;
    const bool announced = before != nullptr && before->list != block.list && before->text.ends_with(':');
    if (block.list != 0 && (announced || !is_short_line(block))) lists.insert(block.list);
    before = &block;
  }
  return lists;
}

// A page opens and closes with short lines that are no sentence: sections, authors, places.
template <class Iterator>
void drop_short_lines(Iterator first, Iterator last, const char* reason, bool keep_headings,
                      const std::set<std::size_t>& lists) {
  for (auto judged = first; judged != last; ++judged) {
    if (!judged->why.empty()) continue;
    const Block& block = judged->block;
    if (!is_short_line(block) || block.cell || (keep_headings && block.heading) || lists.contains(block.list)) return;
    judged->why = reason;
  }
}

}  // namespace

void drop_furniture(std::vector<JudgedBlock>& blocks, const PageFacts& facts) {
  drop_after_ends(blocks);
  drop_lines(blocks, facts);
  const bool any_text = std::any_of(blocks.begin(), blocks.end(), [](const auto& judged) {
    return judged.why.empty() && !is_short_line(judged.block);
  });
  if (!any_text) return;  // A page of a few words: better all of them than none.
  const auto lists = lists_of_text(blocks);
  drop_short_lines(blocks.begin(), blocks.end(), "before the text", true, lists);
  drop_short_lines(blocks.rbegin(), blocks.rend(), "after the text", false, lists);
}

}  // namespace fsearch::html
