#include "io/net/transfer.hpp"

#include <algorithm>

namespace adcraft::net {

namespace {

// -- what curl calls; all on the engine's thread ------------------------------

size_t on_header(char* bytes, size_t, size_t size, void* self) {
  return static_cast<transfer*>(self)->take_header(bytes, size);
}

size_t on_body(char* bytes, size_t, size_t size, void* self) {
  return static_cast<transfer*>(self)->take_body(bytes, size);
}

int on_progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<transfer*>(self)->is_too_slow() ? 1 : 0;
}

int on_request(void* self, char*, char*, int, int) {
  static_cast<transfer*>(self)->leaves();
  return CURL_PREREQFUNC_OK;
}

curl_socket_t on_connect(void* self, curlsocktype, curl_sockaddr* to) {
  if (!static_cast<transfer*>(self)->may_connect(to->addr))
    return CURL_SOCKET_BAD;
  return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

// -- headers ------------------------------------------------------------------

bool is_token(const std::string& x) {
  constexpr std::string_view others = "!#$%&'*+-.^_`|~";
  return !x.empty() && std::all_of(x.begin(), x.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || (c >= '0' && c <= '9') || others.find(c) != others.npos;
  });
}

bool is_value(const std::string& x) {
  return std::none_of(x.begin(), x.end(), [](char c) {
    return c == '\r' || c == '\n' || c == '\0';
  });
}

/// Without a value curl would leave a header out, but for the semicolon.
std::string line_of(const http_header& x) {
  return x.value.empty() ? x.name + ";" : x.name + ": " + x.value;
}

/// @returns the list, or null if one of them is no header.
curl_slist* list_of(const std::vector<http_header>& xs) {
  // An answer of 417 to "Expect" would make curl send again. Nor does it know
  // what kind of body this is.
  auto list = curl_slist_append(nullptr, "Expect:");
  list = curl_slist_append(list, "Content-Type:");
  for (auto& x : xs) {
    if (!is_token(x.name) || !is_value(x.value)) {
      curl_slist_free_all(list);
      return nullptr;
    }
    list = curl_slist_append(list, line_of(x).c_str());
  }
  return list;
}

// -- groups of options --------------------------------------------------------

void set_method(CURL* x, const http_request& what) {
  if (what.method == "HEAD") {
    curl_easy_setopt(x, CURLOPT_NOBODY, 1L);
    return;
  }
  if (what.method == "GET" && what.body.empty())
    return;
  curl_easy_setopt(x, CURLOPT_POSTFIELDSIZE_LARGE,
                   static_cast<curl_off_t>(what.body.size()));
  curl_easy_setopt(x, CURLOPT_POSTFIELDS, what.body.c_str());
  curl_easy_setopt(x, CURLOPT_CUSTOMREQUEST, what.method.c_str());
}

/// Nothing that another program set up for people applies to us.
void set_manners(CURL* x) {
  curl_easy_setopt(x, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(x, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(x, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(x, CURLOPT_PROXY, "");
  curl_easy_setopt(x, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(x, CURLOPT_USERAGENT, "adcraft");
  curl_easy_setopt(x, CURLOPT_NOSIGNAL, 1L);
  // A name server that is silent must not hold up the thread when a handle is
  // given up while its name is being looked for.
  curl_easy_setopt(x, CURLOPT_QUICK_EXIT, 1L);
}

void set_callbacks(CURL* x, transfer* self) {
  curl_easy_setopt(x, CURLOPT_PRIVATE, self);
  curl_easy_setopt(x, CURLOPT_HEADERFUNCTION, on_header);
  curl_easy_setopt(x, CURLOPT_HEADERDATA, self);
  curl_easy_setopt(x, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(x, CURLOPT_WRITEDATA, self);
  curl_easy_setopt(x, CURLOPT_XFERINFOFUNCTION, on_progress);
  curl_easy_setopt(x, CURLOPT_XFERINFODATA, self);
  curl_easy_setopt(x, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(x, CURLOPT_PREREQFUNCTION, on_request);
  curl_easy_setopt(x, CURLOPT_PREREQDATA, self);
  curl_easy_setopt(x, CURLOPT_OPENSOCKETFUNCTION, on_connect);
  curl_easy_setopt(x, CURLOPT_OPENSOCKETDATA, self);
}

void set_limits(CURL* x, const http_request& what, long rest_ms) {
  auto connect = static_cast<long>(what.connect_timeout.count());
  curl_easy_setopt(x, CURLOPT_CONNECTTIMEOUT_MS, std::max(1L, connect));
  curl_easy_setopt(x, CURLOPT_TIMEOUT_MS, rest_ms);
  curl_easy_setopt(x, CURLOPT_MAXFILESIZE_LARGE,
                   static_cast<curl_off_t>(what.most_bytes));
  if (what.fresh) {
    // On a connection that was used before, curl sends a request again if the
    // other side closes it without an answer.
    curl_easy_setopt(x, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(x, CURLOPT_FORBID_REUSE, 1L);
  }
}

} // namespace

bool transfer::set_up() {
  if (!is_token(what_.method))
    return false;
  headers_.reset(list_of(what_.headers));
  if (!headers_)
    return false;
  auto easy = handle();
  curl_easy_setopt(easy, CURLOPT_URL, url_.text.c_str());
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers_.get());
  words_[0] = '\0';
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, words_);
  set_method(easy, what_);
  set_manners(easy);
  set_callbacks(easy, this);
  set_limits(easy, what_, rest_ms());
  return true;
}

} // namespace adcraft::net
