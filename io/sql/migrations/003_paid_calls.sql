-- What it takes to pay: which way a job is made, what vendors report by
-- themselves, and what may be spent in a day or an hour.

ALTER TABLE generation_jobs ADD COLUMN way text NOT NULL DEFAULT 'asked';

ALTER TABLE webhook_inbox ADD COLUMN external_id text NOT NULL DEFAULT '';

CREATE INDEX inbox_of_call ON webhook_inbox(call_id);

-- Whom the money of a call was for, in each of its lines.
ALTER TABLE ledger ADD COLUMN provider text NOT NULL DEFAULT '';

-- How much was promised and spent in a window of time, by scope: a user in a
-- day, a provider in an hour. `window_start` is in microseconds since 1970.
CREATE TABLE spending (
  scope text NOT NULL,
  window_start bigint NOT NULL,
  micros bigint NOT NULL,
  PRIMARY KEY (scope, window_start),
  CHECK (micros >= 0)
)
