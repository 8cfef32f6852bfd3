-- The house. One text for PostgreSQL and SQLite: text ids, bigint
-- microseconds and micro-dollars, JSON as text.

CREATE TABLE users (
  id text PRIMARY KEY,
  email text,
  role text NOT NULL DEFAULT 'member',
  created_at bigint NOT NULL
);

CREATE TABLE nodes (
  incarnation text PRIMARY KEY,
  host text NOT NULL,
  started_at bigint NOT NULL,
  beat_until bigint NOT NULL,
  left_at bigint
);

CREATE TABLE brands (
  id text PRIMARY KEY,
  owner_id text NOT NULL REFERENCES users(id),
  title text NOT NULL,
  data text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL
);

CREATE TABLE brand_images (
  brand_id text NOT NULL REFERENCES brands(id),
  ordinal bigint NOT NULL,
  storage_key text NOT NULL,
  caption text NOT NULL DEFAULT '',
  width bigint NOT NULL,
  height bigint NOT NULL,
  PRIMARY KEY (brand_id, ordinal)
);

CREATE TABLE campaigns (
  id text PRIMARY KEY,
  owner_id text NOT NULL REFERENCES users(id),
  brand_id text NOT NULL REFERENCES brands(id),
  title text NOT NULL,
  status text NOT NULL,
  brief text NOT NULL,
  storyline text,
  storyline_version bigint NOT NULL DEFAULT 0,
  budget_micros bigint NOT NULL DEFAULT 0,
  reserved_micros bigint NOT NULL DEFAULT 0,
  spent_micros bigint NOT NULL DEFAULT 0,
  cancel_requested_at bigint NOT NULL DEFAULT 0,
  pause_requested_at bigint NOT NULL DEFAULT 0,
  reason text NOT NULL DEFAULT '',
  node text NOT NULL DEFAULT '',
  epoch bigint NOT NULL DEFAULT 0,
  crash_count bigint NOT NULL DEFAULT 0,
  event_seq bigint NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CHECK (status IN ('draft', 'pending', 'generating', 'completed', 'failed',
                    'canceled', 'needs_attention')),
  CHECK (reserved_micros >= 0 AND spent_micros >= 0)
);

CREATE INDEX campaigns_by_status ON campaigns(status, updated_at);

CREATE INDEX campaigns_by_owner ON campaigns(owner_id, created_at);

CREATE TABLE generation_jobs (
  id text PRIMARY KEY,
  campaign_id text NOT NULL REFERENCES campaigns(id),
  kind text NOT NULL,
  scene bigint NOT NULL DEFAULT 0,
  ratio text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT '',
  hook text NOT NULL DEFAULT '',
  revision bigint NOT NULL DEFAULT 1,
  state text NOT NULL,
  attempts bigint NOT NULL DEFAULT 0,
  calls_ended bigint NOT NULL DEFAULT 0,
  cancel_requested bigint NOT NULL DEFAULT 0,
  asset_id text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  failure text NOT NULL DEFAULT 'none',
  not_before bigint NOT NULL DEFAULT 0,
  ordinal bigint NOT NULL DEFAULT 0,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  UNIQUE (campaign_id, kind, scene, ratio, language, hook, revision),
  CHECK (state IN ('planned', 'waiting_approval', 'running', 'backoff', 'done',
                   'failed', 'canceled', 'skipped', 'needs_attention'))
);

CREATE TABLE provider_calls (
  id text PRIMARY KEY,
  job_id text NOT NULL REFERENCES generation_jobs(id),
  campaign_id text NOT NULL REFERENCES campaigns(id),
  ordinal bigint NOT NULL,
  provider text NOT NULL,
  model text NOT NULL,
  state text NOT NULL,
  recipe text NOT NULL,
  request text NOT NULL,
  external_id text,
  price_reserved bigint NOT NULL DEFAULT 0,
  price_actual bigint NOT NULL DEFAULT 0,
  epoch bigint NOT NULL DEFAULT 0,
  submit_started_at bigint NOT NULL DEFAULT 0,
  accepted_at bigint NOT NULL DEFAULT 0,
  next_poll_at bigint NOT NULL DEFAULT 0,
  output_expires_at bigint NOT NULL DEFAULT 0,
  crash_count bigint NOT NULL DEFAULT 0,
  cancel_requested bigint NOT NULL DEFAULT 0,
  failure text NOT NULL DEFAULT 'none',
  reason text NOT NULL DEFAULT '',
  output text NOT NULL DEFAULT '',
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  UNIQUE (job_id, ordinal),
  UNIQUE (provider, external_id),
  CHECK (state IN ('reserved', 'submitting', 'unknown', 'accepted', 'running',
                   'canceling', 'succeeded', 'downloaded', 'needs_decision',
                   'verified', 'rejected', 'failed', 'canceled', 'expired',
                   'lost_output', 'poison'))
);

-- The last line of never-pay-twice: one live call per job.
CREATE UNIQUE INDEX one_live_call ON provider_calls(job_id)
  WHERE state IN ('reserved', 'submitting', 'unknown', 'accepted', 'running',
                  'canceling', 'succeeded', 'downloaded', 'needs_decision');

CREATE TABLE assets (
  id text PRIMARY KEY,
  campaign_id text NOT NULL REFERENCES campaigns(id),
  job_id text NOT NULL REFERENCES generation_jobs(id),
  kind text NOT NULL,
  storage_key text NOT NULL,
  mime text NOT NULL,
  bytes bigint NOT NULL,
  sha256 text NOT NULL,
  recipe text NOT NULL,
  facts text NOT NULL,
  created_at bigint NOT NULL
);

CREATE INDEX assets_by_recipe ON assets(recipe);

CREATE INDEX assets_by_campaign ON assets(campaign_id);

CREATE TABLE deliverables (
  campaign_id text NOT NULL REFERENCES campaigns(id),
  format text NOT NULL,
  state text NOT NULL,
  asset_id text NOT NULL DEFAULT '',
  report text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  updated_at bigint NOT NULL,
  PRIMARY KEY (campaign_id, format),
  CHECK (state IN ('planned', 'composed', 'passed', 'refused'))
);

CREATE TABLE events (
  campaign_id text NOT NULL REFERENCES campaigns(id),
  seq bigint NOT NULL,
  job_id text NOT NULL DEFAULT '',
  call_id text NOT NULL DEFAULT '',
  type text NOT NULL,
  data text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (campaign_id, seq)
);

CREATE TABLE outbox (
  id text PRIMARY KEY,
  topic text NOT NULL,
  key text NOT NULL,
  created_at bigint NOT NULL,
  published_at bigint
);

CREATE INDEX outbox_waiting ON outbox(created_at) WHERE published_at IS NULL;

CREATE TABLE webhook_inbox (
  provider text NOT NULL,
  delivery_id text NOT NULL,
  call_id text NOT NULL,
  body text NOT NULL,
  received_at bigint NOT NULL,
  processed_at bigint,
  PRIMARY KEY (provider, delivery_id)
);

CREATE TABLE idempotency_keys (
  user_id text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  status bigint,
  response text,
  created_at bigint NOT NULL,
  PRIMARY KEY (user_id, key)
);

-- Append only: each line is one movement of money.
CREATE TABLE ledger (
  id text PRIMARY KEY,
  campaign_id text NOT NULL REFERENCES campaigns(id),
  call_id text NOT NULL,
  kind text NOT NULL,
  micros bigint NOT NULL,
  at bigint NOT NULL,
  CHECK (kind IN ('reserve', 'settle', 'release'))
);

CREATE INDEX ledger_by_campaign ON ledger(campaign_id);

INSERT INTO users (id, email, role, created_at)
  VALUES ('local', NULL, 'operator', 0)
