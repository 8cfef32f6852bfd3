-- A run of POSTs: each line of the file PATHS is sent once, without an
-- Idempotency-Key. It ends with the last line or with its time, whichever is
-- first; what counts is the time from the first request to the last answer.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long ns; } instant; int clock_gettime(int, instant*);")
local threads = {}
local instant = ffi.new("instant")

local function now()
  ffi.C.clock_gettime(1, instant)
  return tonumber(instant.s) + tonumber(instant.ns) / 1e9
end

function setup(thread)
  table.insert(threads, thread)
end

function init()
  paths, at, good, bad, first, last = {}, 0, 0, 0, 0, 0
  for path in io.lines(os.getenv("PATHS")) do
    paths[#paths + 1] = path
  end
end

function request()
  at = at + 1
  -- The first is a trial of wrk's that is not sent.
  if at == 2 then first = now() end
  -- The last one again changes nothing, and its answer is not counted.
  return wrk.format("POST", paths[math.min(at, #paths)])
end

function response(status)
  if at > #paths then
    wrk.thread:stop()
    return
  end
  last = now()
  if status >= 200 and status < 300 then good = good + 1 else bad = bad + 1 end
end

function done(summary, latency)
  local t = threads[1]
  local seconds = t:get("last") - t:get("first")
  io.write(string.format('{"rps":%.1f,"p50_ms":%.3f,"p99_ms":%.3f,"bad":%d}\n',
    seconds > 0 and t:get("good") / seconds or 0, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, t:get("bad")))
end
