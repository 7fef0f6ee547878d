#include "indexer/page/main_text.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "indexer/markup/hints.hpp"
#include "indexer/markup/teasers.hpp"
#include "indexer/page/furniture.hpp"
#include "text/dates.hpp"

namespace fsearch::html {
namespace {

constexpr double kept_links = 0.5;  // Of a block inside the article.
constexpr double bad_score = -4;    // Of a block that is no text: what a paragraph of five words would weigh.
constexpr double best_score = 80;   // Words: one long comment must not outweigh an article.
constexpr std::size_t few_words = 80;
constexpr double longest_teaser = 120;  // Words: more are an article, though it opens with a link.
constexpr std::size_t label_words = 4;
constexpr double words_beside = 2.5;         // Of a link in a list.
constexpr double words_beside_others = 1.5;  // Where others in the list have more.
constexpr std::size_t described = 30;        // Bytes of the description that a block must start with.
// Set by hand; tests/indexer/pages/ shows what they keep.
constexpr double body_share = 0.6;  // Of the best score, that an element marked as the article's body must have.
constexpr std::size_t shortest_standfirst = 13;  // Words.
constexpr double standfirst_links = 0.2;
constexpr std::size_t shortest_linked = 25;  // Words of a block that is kept though most of it is links,
constexpr double all_links = 0.9;            // unless nearly all is.

// The tree that Kohlschütter et al. learnt (NumWordsRules), on the words and link densities of three blocks.
bool is_content(const Block* before, const Block& block, const Block* after) {
  const auto words = [](const Block* neighbour) { return neighbour == nullptr ? 0 : neighbour->words; };
  if (block.link_density() > 1.0 / 3) return false;
  if (before != nullptr && before->link_density() > 5.0 / 9) return block.words > 40 || (words(after) > 17);
  return block.words > 16 || words(after) > 15 || words(before) > 4;
}

// Returns true for the standfirst: what the page gives as its description, which is often cut short.
bool is_described(const Block& block, const PageFacts& facts) {
  return facts.description.size() > described && block.text.starts_with(facts.description.substr(0, described));
}

// Returns the block before, or the one before it where between two paragraphs side by side stands a link: "Lire aussi".
const Block* block_before(const Tree& tree, const std::vector<JudgedBlock>& blocks, std::size_t i) {
  if (i == 0) return nullptr;
  const Block& before = blocks[i - 1].block;
  if (i == 1 || before.heading || before.link_density() <= kept_links) return &before;
  const Block& paragraph = blocks[i - 2].block;
  return tree[paragraph.node].parent == tree[blocks[i].block.node].parent ? &paragraph : &before;
}

double score_of(const Tree& tree, const std::vector<JudgedBlock>& blocks, std::size_t i, const PageFacts& facts) {
  const Block* before = block_before(tree, blocks, i);
  const Block* after = i + 1 == blocks.size() ? nullptr : &blocks[i + 1].block;
  const Block& block = blocks[i].block;
  if (!blocks[i].why.empty()) return bad_score;
  if (is_described(block, facts)) return best_score;
  return is_content(before, block, after) ? std::min(best_score, static_cast<double>(block.words)) : bad_score;
}

// Returns the sum of the scores below each node.
std::vector<double> sums_of(const Tree& tree, const std::vector<JudgedBlock>& blocks, const PageFacts& facts) {
  std::vector<double> sums(tree.size(), 0);
  for (std::size_t i = 0; i < blocks.size(); ++i) sums[blocks[i].block.node] += score_of(tree, blocks, i, facts);
  for (std::size_t node = tree.size(); node-- > 1;) sums[tree[node].parent] += sums[node];
  return sums;
}

std::vector<double> words_below(const Tree& tree, const std::vector<Block>& blocks) {
  std::vector<double> words(tree.size(), 0);
  for (const auto& block : blocks) words[block.node] += static_cast<double>(block.words) * (1 - block.link_density());
  for (std::size_t node = tree.size(); node-- > 1;) words[tree[node].parent] += words[node];
  return words;
}

// Readers may write more than the article.
bool is_of_comments(std::string_view reason) {
  return reason.starts_with("class: comment") || reason.starts_with("class: forum");
}

// Returns why each node is no part of an article, itself or for what holds it. The class of an element with most
// of the page's words says nothing of them: many a body has the class "with-sidebar".
std::vector<std::string> reasons_of(const Tree& tree, const std::vector<Block>& blocks, const PageFacts& facts,
                                    bool believe_classes) {
  const auto words = words_below(tree, blocks);
  std::vector<std::string> reasons(tree.size());
  for (const auto& teaser : teasers_of(tree, facts.heading))
    if (words[teaser.first] <= longest_teaser) reasons[teaser.first] = "teaser";
  for (std::size_t node = 1; node < tree.size(); ++node) {
    const bool holds_most = words[node] >= words[0] / 2;
    if (holds_most) reasons[node].clear();
    if (reasons[node].empty()) reasons[node] = reasons[tree[node].parent];
    if (!reasons[node].empty()) continue;
    const bool has_title = facts.heading != 0;
    const bool holds_title = has_title && facts.heading >= node && facts.heading < tree[node].end;
    const bool surely_kept = has_title ? holds_title : holds_most;
    if (surely_kept) continue;
    auto reason = drop_reason(tree[node]);
    if (holds_most && !is_of_comments(reason)) continue;
    if (believe_classes || !reason.starts_with("class")) reasons[node] = std::move(reason);
  }
  return reasons;
}

// Returns the node whose subtree is the article.
std::size_t main_node(const Tree& tree, const std::vector<double>& sums) {
  const auto best = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  if (sums[best] <= 0) return 0;  // No block is good: all that is left of the page.
  std::size_t chosen = best;
  for (std::size_t node = best; node < tree[best].end; ++node)
    if (sums[node] >= sums[chosen]) chosen = node;  // The innermost of equals.
  for (std::size_t node = chosen; node < tree[chosen].end; ++node)
    if (sums[node] >= body_share * sums[chosen] && is_article_body(tree[node])) return node;
  return chosen;
}

// Returns the first block after the heading that gives the title, before the article's text; the end if none.
std::size_t after_title(const Tree& tree, const std::vector<JudgedBlock>& blocks, std::size_t main) {
  for (std::size_t i = blocks.size(); i-- > 0;)
    if (blocks[i].block.node < main && tree[blocks[i].block.node].tag == "h1") return i + 1;
  return blocks.size();
}

// Returns true where an element around `node`, and not around the article, says that it is a standfirst.
bool is_led(const Tree& tree, std::size_t node, std::size_t main) {
  for (; node != 0 && tree[node].end <= main; node = tree[node].parent)
    if (is_standfirst(tree[node])) return true;
  return false;
}

// The standfirst often stands between the title and the element that holds the rest.
void drop_outside(std::vector<JudgedBlock>& blocks, const Tree& tree, std::size_t main, const PageFacts& facts) {
  const std::size_t title = after_title(tree, blocks, main);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto& [block, why] = blocks[i];
    const bool inside = block.node >= main && block.node < tree[main].end;
    if (inside || !why.empty()) continue;
    const bool sentence = block.words >= shortest_standfirst && block.link_density() < standfirst_links;
    const bool before = i >= title || is_led(tree, block.node, main);
    const bool standfirst = block.node < main && ((before && sentence) || is_described(block, facts));
    if (!standfirst) why = "outside the article";
  }
}

double words_not_linked(const Block& block) { return static_cast<double>(block.words) * (1 - block.link_density()); }

// A link alone is a way out of the article, unless a sentence leads up to it: "Écrivez-nous :". In a list of
// sources, words beside the link are as much the article's: "12 mars 2024 : le rapport de la Cour".
bool is_link(const Block& block, double enough) {
  if (block.item && words_not_linked(block) >= enough) return false;
  return block.link_density() > kept_links && (block.words < shortest_linked || block.link_density() > all_links);
}

// Returns the lists that hold a link with enough words beside it: in these, one with fewer is of the same
// kind.
std::set<std::size_t> lists_of_sources(const std::vector<JudgedBlock>& blocks) {
  std::set<std::size_t> lists;
  for (const auto& [block, why] : blocks)
    if (why.empty() && block.item && block.linked > 0 && words_not_linked(block) >= words_beside)
      lists.insert(block.list);
  return lists;
}

void drop_links(std::vector<JudgedBlock>& blocks) {
  const auto sources = lists_of_sources(blocks);
  const Block* before = nullptr;
  for (auto& [block, why] : blocks) {
    if (!why.empty()) continue;
    const bool announced = before != nullptr && before->text.ends_with(':');
    const double enough = sources.contains(block.list) ? words_beside_others : words_beside;
    if (is_link(block, enough) && !announced) why = "links";
    before = &block;
  }
}

// A link to another article has its section or its date beside it, in blocks of their own.
void drop_labels_of_links(std::vector<JudgedBlock>& blocks) {
  for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
    auto& [block, why] = blocks[i];
    if (!why.empty() || block.heading || block.item || block.words > label_words) continue;
    const auto& after = blocks[i + 1];
    if (blocks[i - 1].why == "links" && (after.why == "links" || is_date_line(after.block.text))) why = "links";
  }
}

std::vector<JudgedBlock> judge(const Tree& tree, const PageFacts& facts, bool believe_classes) {
  const auto found = blocks_of(tree);
  const auto reasons = reasons_of(tree, found, facts, believe_classes);
  std::vector<JudgedBlock> blocks;
  blocks.reserve(found.size());
  for (const auto& block : found) blocks.push_back({block, reasons[block.node]});
  const std::size_t main = main_node(tree, sums_of(tree, blocks, facts));
  drop_outside(blocks, tree, main, facts);
  drop_links(blocks);
  drop_labels_of_links(blocks);
  drop_furniture(blocks, facts);
  return blocks;
}

std::size_t kept_words(const std::vector<JudgedBlock>& blocks) {
  std::size_t words = 0;
  for (const auto& [block, why] : blocks) words += why.empty() ? block.words : 0;
  return words;
}

}  // namespace

std::vector<JudgedBlock> judge_blocks(const Tree& tree, const PageFacts& facts) {
  auto blocks = judge(tree, facts, true);
  if (kept_words(blocks) >= few_words) return blocks;
  // Too little is left: a live blog, say, whose posts have the class of comments.
  auto trusting = judge(tree, facts, false);
  return kept_words(trusting) > 3 * kept_words(blocks) ? trusting : blocks;
}

}  // namespace fsearch::html
