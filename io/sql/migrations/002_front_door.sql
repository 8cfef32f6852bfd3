-- What people do through the front door: they edit, share, talk, subscribe and
-- take away. `campaigns.version` is from here on the version of brief,
-- storyline and pictures; `brand_pinned` the brand as it was at the start.

ALTER TABLE brands ADD COLUMN removed_at bigint NOT NULL DEFAULT 0;

ALTER TABLE campaigns ADD COLUMN brand_pinned text;

ALTER TABLE campaigns ADD COLUMN storyline_asset text NOT NULL DEFAULT '';

ALTER TABLE campaigns ADD COLUMN removed_at bigint NOT NULL DEFAULT 0;

-- A person's decision that the job's supervisor has not carried out yet.
ALTER TABLE generation_jobs ADD COLUMN wish text NOT NULL DEFAULT '';

ALTER TABLE nodes ADD COLUMN draining bigint NOT NULL DEFAULT 0;

-- When the request under this key had its effect.
ALTER TABLE idempotency_keys ADD COLUMN used_at bigint;

CREATE TABLE campaign_pictures (
  campaign_id text NOT NULL REFERENCES campaigns(id),
  ordinal bigint NOT NULL,
  storage_key text NOT NULL,
  caption text NOT NULL DEFAULT '',
  width bigint NOT NULL,
  height bigint NOT NULL,
  PRIMARY KEY (campaign_id, ordinal)
);

CREATE TABLE chat_lines (
  campaign_id text NOT NULL REFERENCES campaigns(id),
  ordinal bigint NOT NULL,
  by_person bigint NOT NULL,
  text text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (campaign_id, ordinal)
);

CREATE TABLE shares (
  campaign_id text PRIMARY KEY REFERENCES campaigns(id),
  token text NOT NULL UNIQUE,
  expires_at bigint NOT NULL,
  created_at bigint NOT NULL
);

-- `events` are types with commas between them; none means all.
CREATE TABLE webhooks (
  id text PRIMARY KEY,
  owner_id text NOT NULL REFERENCES users(id),
  url text NOT NULL,
  secret text NOT NULL,
  events text NOT NULL DEFAULT '',
  created_at bigint NOT NULL
);

CREATE INDEX webhooks_by_owner ON webhooks(owner_id, created_at);

CREATE TABLE webhook_deliveries (
  id text PRIMARY KEY,
  webhook_id text NOT NULL REFERENCES webhooks(id),
  campaign_id text NOT NULL REFERENCES campaigns(id),
  seq bigint NOT NULL,
  type text NOT NULL,
  body text NOT NULL,
  state text NOT NULL,
  attempts bigint NOT NULL DEFAULT 0,
  next_at bigint NOT NULL,
  status bigint NOT NULL DEFAULT 0,
  error text NOT NULL DEFAULT '',
  created_at bigint NOT NULL,
  UNIQUE (webhook_id, campaign_id, seq),
  CHECK (state IN ('waiting', 'delivered', 'given_up'))
);

CREATE INDEX deliveries_due ON webhook_deliveries(next_at)
  WHERE state = 'waiting';

CREATE INDEX deliveries_newest ON webhook_deliveries(webhook_id, created_at);

-- Lists are newest first, of one owner or of everybody. What was removed is
-- passed over in the index: a row's last columns lie behind its documents.
CREATE INDEX brands_newest ON brands(created_at, id, removed_at);

CREATE INDEX brands_newest_of_owner
  ON brands(owner_id, created_at, id, removed_at);

CREATE INDEX campaigns_newest ON campaigns(created_at, id, removed_at);

CREATE INDEX campaigns_newest_of_owner
  ON campaigns(owner_id, created_at, id, removed_at);

DROP INDEX campaigns_by_owner;

CREATE INDEX campaigns_of_brand
  ON campaigns(brand_id, created_at, id, removed_at);

CREATE INDEX campaigns_tally
  ON campaigns(status, removed_at, spent_micros, reserved_micros);

CREATE INDEX campaigns_of_node ON campaigns(node) WHERE node <> '';

CREATE INDEX calls_by_campaign ON provider_calls(campaign_id, created_at);

-- What a sweep looks for, so that it costs as much as there is to do.
CREATE INDEX calls_alive ON provider_calls(state, campaign_id)
  WHERE state IN ('reserved', 'submitting', 'unknown', 'accepted', 'running',
                  'canceling', 'succeeded', 'downloaded', 'needs_decision');

CREATE INDEX jobs_with_wish ON generation_jobs(campaign_id) WHERE wish <> '';

CREATE INDEX jobs_of_drafts ON generation_jobs(campaign_id)
  WHERE kind IN ('storyline', 'chat_reply')
    AND state IN ('planned', 'running', 'backoff')
