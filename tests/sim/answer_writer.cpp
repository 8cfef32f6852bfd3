#include "tests/sim/answer_writer.hpp"
#include "tests/sim/sockets.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

/// Written by hand, because some answers must be wrong.
namespace adcraft::sim {

namespace {

constexpr size_t small = 65536;

const char* reason_of(int status) {
  static const std::map<int, const char*> all{{200, "OK"},
                                              {201, "Created"},
                                              {202, "Accepted"},
                                              {204, "No Content"},
                                              {400, "Bad Request"},
                                              {401, "Unauthorized"},
                                              {402, "Payment Required"},
                                              {404, "Not Found"},
                                              {413, "Content Too Large"},
                                              {422, "Unprocessable Content"},
                                              {429, "Too Many Requests"},
                                              {500, "Internal Server Error"},
                                              {503, "Service Unavailable"}};
  auto i = all.find(status);
  return i == all.end() ? "Answer" : i->second;
}

std::string head_of(const answer& x, bool keep) {
  auto result = "HTTP/1.1 " + std::to_string(x.status) + " "
                + reason_of(x.status) + "\r\nContent-Type: " + x.type + "\r\n";
  for (auto& [name, value] : x.headers)
    result += name + ": " + value + "\r\n";
  if (x.how == manner::endless)
    result += "Transfer-Encoding: chunked\r\n";
  else if (x.status != 204)
    result += "Content-Length: " + std::to_string(x.body->size()) + "\r\n";
  if (!keep)
    result += "Connection: close\r\n";
  return result + "\r\n";
}

bool whole(int fd, const answer& x, const std::string& head) {
  // One packet for most.
  if (x.body->size() < small)
    return sockets::send_all(fd, head + *x.body);
  return sockets::send_all(fd, head) && sockets::send_all(fd, *x.body);
}

void trickle(int fd, const answer& x, const std::string& head) {
  auto pause = std::chrono::duration<double>{1 / std::max(x.rate, 0.01)};
  sockets::send_all(fd, head);
  for (auto c : *x.body) {
    // The end of the server shuts the connection down, which ends this.
    if (!sockets::send_all(fd, {&c, 1}))
      return;
    std::this_thread::sleep_for(pause);
  }
}

void endless(int fd, const answer& x, const std::string& head) {
  std::string block;
  while (block.size() < small)
    block += x.body->empty() ? std::string(4096, '\0') : *x.body;
  char size[24];
  std::snprintf(size, sizeof(size), "%zx\r\n", block.size());
  auto chunk = size + block + "\r\n";
  sockets::send_all(fd, head);
  while (sockets::send_all(fd, chunk)) {
    // nop: until the peer has enough
  }
}

} // namespace

bool write_answer(int fd, const answer& x, bool keep) {
  auto head = head_of(x, keep);
  switch (x.how) {
    case manner::whole:
      return whole(fd, x, head) && keep;
    case manner::drop:
      break;
    case manner::reset:
      sockets::reset_at_close(fd);
      break;
    case manner::half:
      sockets::send_all(fd, head + x.body->substr(0, x.body->size() / 2));
      break;
    case manner::trickle:
      trickle(fd, x, head);
      break;
    case manner::endless:
      endless(fd, x, head);
      break;
  }
  return false;
}

} // namespace adcraft::sim
