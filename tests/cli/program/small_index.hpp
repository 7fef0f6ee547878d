/// A workspace with the index `db` of four articles, made by the program itself.
#pragma once
#include "tests/support/program.hpp"

namespace fsearch::test {

/// Returns the workspace, made at the first call. The articles: tech-1 (Le Monde, 2025-03-15, Azure twice),
/// tech-2 (Libération, 2024-11-02, Azure once), cuisine-1 (no date, the word index), terminal-1 (a title and
/// a text with terminal sequences; 2023).
const Workspace& small_index();

}  // namespace fsearch::test
