/// Tries a target without libFuzzer: each seed as it is, then changed at random, the same way in every run.
///
///   fuzz_query SEEDS ROUNDS
///
/// What broke a promise is left in broken-input beside the program.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz.hpp"

namespace {

using Random = std::mt19937;

constexpr std::size_t longest = 4096;

std::string tried;  // What the target is given now.

void keep_input(int signal) {
  std::ofstream("broken-input", std::ios::binary) << tried;
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void try_input(std::string input) {
  tried = std::move(input);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(tried.data()), tried.size());
}

std::vector<std::string> read_seeds(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return seeds;
}

std::size_t below(std::size_t bound, Random& random) {
  return bound == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}

/// Changes a byte, cuts a stretch out, repeats one, or takes one from another seed.
void change(std::string& input, const std::string& other, Random& random) {
  const std::size_t at = below(input.size() + 1, random);
  const std::size_t length = below(16, random) + 1;
  switch (below(5, random)) {
    case 0:
      if (at < input.size()) input[at] = static_cast<char>(below(256, random));
      break;
    case 1:
      if (at < input.size())
        input[at] = static_cast<char>(static_cast<unsigned char>(input[at]) ^ (1U << below(8, random)));
      break;
    case 2:
      input.erase(at, length);
      break;
    case 3:
      input.insert(at, std::string(input, at, length));
      break;
    default:
      input.insert(at, other, below(other.size() + 1, random), length);
  }
  input.resize(std::min(input.size(), longest));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: " << argv[0] << " SEEDS ROUNDS\n";
    return 2;
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE}) std::signal(signal, keep_input);
  const auto seeds = read_seeds(argv[1]);
  if (seeds.empty()) {
    std::cerr << argv[1] << " holds no seed\n";
    return 2;
  }
  for (const auto& seed : seeds) try_input(seed);
  Random random(20261127);
  const std::size_t rounds = std::strtoul(argv[2], nullptr, 10);
  for (std::size_t round = 0; round < rounds; ++round) {
    std::string input = seeds[below(seeds.size(), random)];
    for (std::size_t changes = below(8, random) + 1; changes > 0; --changes)
      change(input, seeds[below(seeds.size(), random)], random);
    try_input(std::move(input));
  }
  std::cout << seeds.size() << " seeds, " << rounds << " inputs\n";
}
