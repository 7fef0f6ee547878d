#include "watch/run_watch.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include "store/whole_file.hpp"
#include "watch/targets/atom_file.hpp"
#include "watch/targets/deliver.hpp"

namespace fsearch {
namespace {

/// The targets of a list in its order, each once.
std::vector<Target> targets_of(const WatchList& list) {
  std::vector<Target> targets;
  for (const WatchedQuery& query : list.queries)
    for (const Target& target : query.targets)
      if (std::find(targets.begin(), targets.end(), target) == targets.end()) targets.push_back(target);
  return targets;
}

std::size_t sum(const std::vector<std::size_t>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), std::size_t{0});
}

class Teller {
 public:
  Teller(Searcher& searcher, const WatchList& list, std::int64_t now, SentArticles& sent, const ReportDelivery& report)
      : list_(list), now_(now), sent_(sent), report_(report), maker_(searcher, list, sent, now) {}

  void tell(const Target& target, WatchReport& counts) {
    std::map<std::string, std::vector<Notice>>
        digests;  // Those whose fate is unknown are delivered again as they were.
    std::vector<Notice> fresh;
    for (Notice& notice : sent_.due(to_string(target)))
      (notice.digest.empty() ? fresh : digests[notice.digest]).push_back(std::move(notice));
    for (const auto& [id, notices] : digests) attempt(target, id, notices, counts);
    maker_.keep_present(fresh);
    if (fresh.empty()) return;
    const std::string id = digest_id(to_string(target), fresh);
    const bool grows = target.kind == Target::Kind::jsonl;
    sent_.attempt(id, to_string(target), fresh, grows ? size_of_file(target.address) : 0);
    attempt(target, id, fresh, counts);
  }

  void show(const Target& target) {
    const std::vector<Notice> due = sent_.due(to_string(target));
    const Digest digest = maker_.digest(digest_id(to_string(target), due), to_string(target), due);
    if (!digest.queries.empty()) report_(target, digest, {});
  }

 private:
  void attempt(const Target& target, const std::string& id, const std::vector<Notice>& notices, WatchReport& counts) {
    const Digest digest = maker_.digest(id, to_string(target), notices);
    if (digest.queries.empty()) return sent_.accept(id, now_);  // The index holds none of it any more.
    const Delivery delivery = deliver(content_of(target, digest), target, list_.mail, sent_.size_before(id));
    if (delivery.state == Delivery::State::accepted) sent_.accept(id, now_);
    if (delivery.state == Delivery::State::refused) sent_.give_back(id);
    ++(delivery.state == Delivery::State::accepted ? counts.told : counts.failed);
    report_(target, digest, delivery);
  }

  Digest content_of(const Target& target, const Digest& digest) {
    if (target.kind != Target::Kind::atom) return digest;
    return maker_.digest(digest.id, to_string(target), sent_.latest(to_string(target), most_in_feed));
  }

  const WatchList& list_;
  std::int64_t now_;
  SentArticles& sent_;
  const ReportDelivery& report_;
  DigestMaker maker_;
};

}  // namespace

WatchReport run_watch(Searcher& searcher, const WatchList& list, const LookOptions& options, SentArticles& sent,
                      const ReportDelivery& report) {
  WatchReport counts;
  counts.found = sum(look_for_news(searcher, list, options, sent));
  Teller teller(searcher, list, options.now, sent, report);
  for (const Target& target : targets_of(list)) teller.tell(target, counts);
  return counts;
}

WatchReport show_watch(Searcher& searcher, const WatchList& list, const LookOptions& options, SentArticles& sent,
                       const ReportDelivery& report) {
  WatchReport counts;
  counts.found = sum(look_for_news(searcher, list, options, sent));
  Teller teller(searcher, list, options.now, sent, report);
  for (const Target& target : targets_of(list)) teller.show(target);
  return counts;
}

}  // namespace fsearch
