/// A small corpus with two subjects, in which "voiture" and "automobile" stand among the same words but never
/// together.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "learning/vector_trainer.hpp"

namespace fsearch::testing {

inline std::string synthetic_text(const std::vector<std::string>& subject, const std::string& word,
                                  std::mt19937& engine) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += i % 5 == 0 ? word + " " : subject[engine() % subject.size()] + " ";
  return text;
}

/// Articles v0, a0, c0, v1 ...: of a voiture, of an automobile, of cuisine.
inline VectorTrainer synthetic_trainer(std::size_t least_articles = 1, unsigned threads = 0) {
  const std::vector<std::string> road = {"moteur", "roue",       "volant",  "garage",
                                         "pneu",   "conducteur", "vitesse", "essence"};
  const std::vector<std::string> kitchen = {"farine", "beurre", "sucre",    "recette",
                                            "gâteau", "levure", "chocolat", "crème"};
  VectorTrainer trainer({.least_articles = least_articles, .width = 2, .threads = threads});
  std::mt19937 engine(3);
  for (int i = 0; i < 40; ++i) {
    trainer.add("v" + std::to_string(i), "", synthetic_text(road, "voiture", engine));
    trainer.add("a" + std::to_string(i), "", synthetic_text(road, "automobile", engine));
    trainer.add("c" + std::to_string(i), "", synthetic_text(kitchen, "four", engine));
  }
  return trainer;
}

}  // namespace fsearch::testing
