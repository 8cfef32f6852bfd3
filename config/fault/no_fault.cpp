#include "actors/model/fault_point.hpp"

namespace adcraft {

void fault_point(fault_site, moment) {
  // nop: only the chaos binary dies on request
}

} // namespace adcraft
