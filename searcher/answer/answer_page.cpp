#include "searcher/answer/answer_page.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "searcher/answer/entity_list.hpp"
#include "searcher/answer/make_hit.hpp"
#include "searcher/answer/near_duplicates.hpp"
#include "searcher/answer/similar.hpp"
#include "searcher/find/match_count.hpp"
#include "searcher/find/tier_search.hpp"
#include "searcher/read/aside_scan.hpp"
#include "searcher/understand/request_filters.hpp"

namespace fsearch {
namespace {

/// Gathers the articles from the first to the last that the page shows.
class PageBuilder {
 public:
  PageBuilder(PlannedSearch& search, const SearchRequest& request, const Article* model)
      : search_(search), request_(request), model_(model) {}

  /// Returns about how many articles the tier and those before it have.
  TierSearch::Size add_tier(Demand demand, bool partial) {
    TierSearch tier(search_, demand, shown_);
    for (bool first = true; !is_full(); first = false) {
      if (pass(tier)) continue;
      std::vector<ReadArticle> block = tier.next();
      if (block.empty()) break;
      add(std::move(block), partial, first && wants_all_words(demand) ? std::optional(demand) : std::nullopt,
          tier.unread());
      if (!is_full() && search_.deadline->passed()) break;
    }
    return tier.proposed();
  }

  /// Adds the articles held back, where no block has taken them.
  void add_held_back() {
    if (!is_full() && !held_back_.empty()) add({}, false);
  }

  bool is_full() {
    return passed_ + (is_diverse() ? kept().size() : articles_.size()) >= request_.offset + request_.limit;
  }

  std::size_t copies() const { return copies_; }

  void fill(SearchResult& result) {
    const std::vector<KeptArticle> shown = kept();
    const std::size_t first = request_.offset - passed_;
    CandidateReader reader(search_.plan, search_.analyzer, search_.decoder);
    for (std::size_t i = first; i < std::min(shown.size(), first + request_.limit); ++i) {
      ReadArticle& article = articles_[shown[i].index];
      if (by_date()) {
        reader.scan(article);
        read_names(search_.reader, search_.analyzer, search_.plan, search_.names, {&article, 1});
      }
      Hit& hit = result.hits.emplace_back(make_hit(article, search_.plan, passed_ + i + 1, request_));
      hit.indexed = time_of_indexing(search_.reader, article.document);
      hit.partial = partial_[shown[i].index];
      hit.duplicates = shown[i].copies.size();
      for (const std::size_t copy : shown[i].copies) hit.duplicate_ids.push_back(articles_[copy].stored.article.id);
      name_entities(article.stored, request_, search_.reader.entities(), hit);
    }
  }

 private:
  /// Then texts are scanned for what is shown alone.
  bool by_date() const { return search_.sort != SortOrder::relevance; }
  bool is_diverse() const { return request_.collapse || request_.max_per_source > 0; }

  /// What is collapsed depends on all that comes before. The first block settles what names mean.
  bool pass(TierSearch& tier) {
    const std::size_t before = passed_ + articles_.size();
    if (is_diverse() || model_ != nullptr || before >= request_.offset) return false;
    const std::size_t room = request_.offset - before;
    const std::size_t passed = held_back_.size() < room ? tier.pass(room - held_back_.size()) : 0;
    if (passed == 0) return false;
    passed_ = before + passed + held_back_.size();  // All that was read stands before the page.
    held_back_.clear();
    articles_.clear();
    partial_.clear();
    return true;
  }

  /// `demand`, where it is told, must be held by an article's own text: the others are held back for the next block.
  /// `unread` are others of the block.
  void add(std::vector<ReadArticle> block, bool partial, std::optional<Demand> demand = {},
           const std::vector<DatedArticle>& unread = {}) {
    if (!by_date()) rank(block, demand, unread);
    if (model_ != nullptr)
      copies_ += std::erase_if(block, [&](const ReadArticle& found) { return is_copy(found.stored.article, *model_); });
    std::move(block.begin(), block.end(), std::back_inserter(articles_));
    partial_.resize(articles_.size(), partial);
  }

  void rank(std::vector<ReadArticle>& block, std::optional<Demand> demand, const std::vector<DatedArticle>& unread) {
    if (!std::exchange(settled_, true)) settle_names(search_.plan, block, search_.names);
    read_names(search_.reader, search_.analyzer, search_.plan, search_.names, block);
    std::vector<ReadArticle> before = std::exchange(held_back_, {});
    if (demand && !is_lone_quotation()) hold_back(block, *demand);
    std::move(before.begin(), before.end(), std::back_inserter(block));
    rank_articles(search_.plan, search_.names, search_.reader, search_.meaning, search_.timeliness, unread, block);
  }

  /// Where articles have titles, the one of a quoted headline is found by its own: links are a find where it is
  /// missing.
  bool is_lone_quotation() const {
    return search_.plan.query.kind == Query::Kind::phrase && search_.reader.statistics().title_positions > 0;
  }

  void hold_back(std::vector<ReadArticle>& block, Demand demand) {
    const auto own = std::stable_partition(block.begin(), block.end(), [&](const ReadArticle& article) {
      return !needs_asides(search_.plan, article.scan, article.stored.passages, demand);
    });
    std::move(own, block.end(), std::back_inserter(held_back_));
    block.erase(own, block.end());
  }

  std::vector<KeptArticle> kept() const {
    std::vector<FoundArticle> found;
    found.reserve(articles_.size());
    for (const ReadArticle& article : articles_) found.push_back({article.stored.article.source, article.sketch});
    return keep_diverse(found, {request_.collapse, request_.max_per_source});
  }

  PlannedSearch& search_;
  const SearchRequest& request_;
  const Article* model_;
  Documents shown_;
  std::vector<ReadArticle> articles_;
  std::vector<bool> partial_;           ///< By article.
  std::vector<ReadArticle> held_back_;  ///< Matches by their asides alone: ranked with the next block.
  std::size_t passed_ = 0;              ///< Articles before the first of them.
  std::size_t copies_ = 0;              ///< Of the model.
  bool settled_ = false;
};

void count(const PlannedSearch& search, const SearchRequest& request, SearchResult& result) {
  MatchCount found =
      count_matches(search, result.match == MatchMode::all ? Demand::all : Demand::some, counted_fields(request));
  result.total = found.total;
  result.total_exact = found.exact;
  result.facets = std::move(found.facets);
  result.facets_exact = found.facets_exact || result.facets.empty();
  if (request.histogram) take_histogram(result);
  arrange_facets(request, result.facets);
}

/// Adds those that hold a part of the words, behind all that match.
void add_partial(const PlannedSearch& search, PageBuilder& page, SearchResult& result) {
  const bool by_date = search.sort != SortOrder::relevance;
  const TierSearch::Size some =
      by_date ? TierSearch::Size{count_some(search), false} : page.add_tier(Demand::part, true);
  result.total_partial = some.articles - std::min(some.articles, result.total);
  result.total_partial_exact = some.exact && result.total_exact;
}

/// Returns about how many they are.
TierSearch::Size add_matches(const PlannedSearch& search, PageBuilder& page) {
  const bool by_date = search.sort != SortOrder::relevance;
  TierSearch::Size size;
  if (!by_date) size = page.add_tier(Demand::typed, false);
  if (by_date || search.plan.has_equivalents()) size = page.add_tier(Demand::all, false);
  return size;
}

/// Adds all that match, and counts them: first, where that tells which they are, else only if the index has not done so
/// while it proposed them.
void add_counted_matches(const PlannedSearch& search, const SearchRequest& request, PageBuilder& page,
                         SearchResult& result) {
  const bool count_first = needs_text(search.plan, Demand::all) || !counted_fields(request).empty();
  if (count_first) count(search, request, result);
  const TierSearch::Size size = add_matches(search, page);
  if (count_first) return;
  result.total = size.articles;
  result.total_exact = size.exact;
  if (!size.exact) count(search, request, result);
}

}  // namespace

void answer_page(PlannedSearch& search, const SearchRequest& request, const Article* model, SearchResult& result) {
  PageBuilder page(search, request, model);
  if (result.match == MatchMode::some) {
    // Very many articles hold one of many words: counting them all would take longer than ranking the best.
    const TierSearch::Size size = page.add_tier(Demand::some, false);
    result.total = size.articles;
    result.total_exact = size.exact;
    const bool by_date = search.sort != SortOrder::relevance;  // reads them all anyway
    const bool few =
        !size.exact && (by_date || size.articles <= counted_exactly || needs_text(search.plan, Demand::some));
    if (few || !counted_fields(request).empty()) count(search, request, result);
  } else {
    add_counted_matches(search, request, page, result);
    const bool wants_partial = request.partial && !request.strict && search.plan.wishes() > 1;
    if (wants_partial && !search.deadline->passed()) add_partial(search, page, result);
    page.add_held_back();
  }
  result.total -= std::min(page.copies(), result.total);
  page.fill(result);
  result.complete = !search.deadline->told();
}

}  // namespace fsearch
