// Solves an instance with LEMON's two weighted matchings, for comparison: lemon COUNT EDGES ordinary|perfect
// EDGES holds three 32-bit numbers for each pair: a, b, worth. Prints processor seconds, people matched and worth.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

using Graph = lemon::SmartGraph;
using Weights = Graph::EdgeMap<std::int64_t>;

template <class Matching>
void print(const Graph& graph, const std::vector<std::int32_t>& worth, const Matching& found, double seconds) {
  long long matched = 0, value = 0;
  for (Graph::EdgeIt edge(graph); edge != lemon::INVALID; ++edge)
    if (found.matching(edge)) {
      matched += 2;
      value += worth[graph.id(edge)];
    }
  std::printf("{\"seconds\":%.6f,\"matched\":%lld,\"value\":%lld}\n", seconds, matched, value);
}

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const int count = std::atoi(argv[1]);
  std::FILE* file = std::fopen(argv[2], "rb");
  if (!file) return 2;
  Graph graph;
  std::vector<Graph::Node> nodes;
  for (int person = 0; person < count; ++person) nodes.push_back(graph.addNode());
  std::vector<std::int32_t> worth;
  std::int32_t edge[3];
  while (std::fread(edge, sizeof edge, 1, file) == 1) {
    graph.addEdge(nodes[edge[0]], nodes[edge[1]]);
    worth.push_back(edge[2]);
  }
  std::fclose(file);
  const bool perfect = std::strcmp(argv[3], "perfect") == 0;
  // The ordinary one matches as many as it can only where each pair is worth more than all that is worth something.
  const std::int64_t band = perfect ? 0 : static_cast<std::int64_t>(1000) * count;
  Weights weights(graph);
  for (Graph::EdgeIt each(graph); each != lemon::INVALID; ++each) weights[each] = band + worth[graph.id(each)];
  const std::clock_t begun = std::clock();
  if (perfect) {
    lemon::MaxWeightedPerfectMatching<Graph, Weights> matching(graph, weights);
    if (!matching.run()) return 1;
    print(graph, worth, matching, double(std::clock() - begun) / CLOCKS_PER_SEC);
  } else {
    lemon::MaxWeightedMatching<Graph, Weights> matching(graph, weights);
    matching.run();
    print(graph, worth, matching, double(std::clock() - begun) / CLOCKS_PER_SEC);
  }
}
