#include "learning/corpus_vectors.hpp"

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>
#include <filesystem>
#include <span>

#include "fsearch/analyzer.hpp"
#include "learning/vector_file.hpp"

namespace fsearch {

struct CorpusVectors::State {
  boost::interprocess::mapped_region region;
  VectorView view;
  VectorState state = VectorState::absent;
  std::string problem;

  void open(const std::string& path);
  std::span<const char> bytes() const { return {static_cast<const char*>(region.get_address()), region.get_size()}; }
};

void CorpusVectors::State::open(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return;
  state = VectorState::damaged;
  try {
    const boost::interprocess::file_mapping file(path.c_str(), boost::interprocess::read_only);
    region = boost::interprocess::mapped_region(file, boost::interprocess::read_only);
    state = decode_vectors(bytes(), Analyzer::fingerprint(), view);
  } catch (const boost::interprocess::interprocess_exception&) {
    // Unreadable or empty: as good as damaged.
  }
  if (state == VectorState::usable) return;
  view = {};
  problem = state == VectorState::damaged ? "vecteurs ignorés, leur fichier est endommagé : "
                                          : "vecteurs ignorés, appris avec une autre version de fsearch : ";
  problem += path + " ; à refaire avec « fsearch train »";
}

CorpusVectors::CorpusVectors(const std::string& path) : state_(std::make_unique<State>()) { state_->open(path); }
CorpusVectors::~CorpusVectors() = default;
CorpusVectors::CorpusVectors(CorpusVectors&&) noexcept = default;
CorpusVectors& CorpusVectors::operator=(CorpusVectors&&) noexcept = default;

bool CorpusVectors::empty() const { return state_->view.articles.empty(); }
const std::string& CorpusVectors::problem() const { return state_->problem; }
bool CorpusVectors::is_whole() const {
  return state_->state != VectorState::usable || lists_are_whole(state_->bytes());
}
const Training& CorpusVectors::training() const { return state_->view.training; }
const VectorView& CorpusVectors::view() const { return state_->view; }

}  // namespace fsearch
