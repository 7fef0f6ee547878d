/// fsearch train: learns what words mean in an index, so that it ranks better.
#pragma once
#include <cstddef>
#include <string>

#include "fsearch/upkeep.hpp"

namespace fsearch {

struct TrainCommand {
  std::string database;  ///< Empty for the default one.
  std::size_t least_articles = TrainingOptions{}.least_articles;
  bool quiet = false;
};

/// Returns the line printed at the end.
std::string training_summary(const TrainingReport& report);

/// Where the articles of an index are enough more than at the last training, learns, with less claim to the processor
/// than others have, and says so, and why it could not; or only says that it is due, where nobody is to `wait`. Never
/// throws: the articles are searchable all the same.
void train_where_due(const std::string& database, bool wait, bool quiet);

}  // namespace fsearch
