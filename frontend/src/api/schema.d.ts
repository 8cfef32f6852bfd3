// Generated from /openapi.json by `npm run types`; not edited by hand.

export interface paths {
    "/api/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your brands */
        get: operations["listBrands"];
        put?: never;
        /**
         * Make a brand
         * @description Send its pictures and logo afterwards.
         */
        post: operations["createBrand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        /** A brand */
        get: operations["getBrand"];
        put?: never;
        post?: never;
        /** Take a brand out of every list */
        delete: operations["removeBrand"];
        options?: never;
        head?: never;
        /**
         * Change a brand
         * @description A JSON merge patch: null brings a default back. Campaigns that were started keep the brand as it was.
         */
        patch: operations["editBrand"];
        trace?: never;
    };
    "/api/brands/{id}/images": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        /** Its pictures */
        get: operations["listBrandImages"];
        put?: never;
        /**
         * Add pictures
         * @description JPG, PNG or WebP, at most 10 MB each and at least 200 pixels on the shorter side; 2 to 10 for a brand. They are checked by content, turned upright and re-encoded, which takes all metadata out.
         */
        post: operations["addBrandImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{id}/images/{image}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
                /** @description The id of a picture. */
                image: components["parameters"]["image"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a picture away */
        delete: operations["removeBrandImage"];
        options?: never;
        head?: never;
        /** Caption, order, primary */
        patch: operations["editBrandImage"];
        trace?: never;
    };
    "/api/brands/{id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set the logo
         * @description Best a PNG with transparency; it ends as PNG.
         */
        put: operations["putLogo"];
        post?: never;
        /** Take the logo away */
        delete: operations["removeLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{id}/chat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The guided brief, by conversation
         * @description The house asks about one thing after the other and fills in the brief. Without `campaign_id` a draft is made.
         */
        post: operations["chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your campaigns */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * Make a campaign
         * @description A draft: nothing is made before POST …/generate.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make many campaigns
         * @description At most 1000 rows. JSON lines: each row is a body of POST /api/campaigns. CSV: a first line names the columns `brand_id, cap_micros, title, audience, style, emotion, pacing, colors, ideas, call_to_action, seconds, languages, formats, resolution, mode, seed`, any of them in any order; lists are divided by `|`. A row that is wrong spoils no other.
         */
        post: operations["batchCampaigns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /**
         * A campaign
         * @description Status, progress, scenes, files and cost. A commit that was answered is in it.
         */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        /** Take a campaign out of every list */
        delete: operations["removeCampaign"];
        options?: never;
        head?: never;
        /** Change brief or cap */
        patch: operations["editCampaign"];
        trace?: never;
    };
    "/api/campaigns/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a copy
         * @description A draft with the same brief, storyline and pictures. What is made alike is found again and costs nothing.
         */
        post: operations["duplicateCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /** The price, before anything is spent */
        get: operations["estimateCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/images": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /** Pictures of this campaign alone */
        get: operations["listCampaignImages"];
        put?: never;
        /**
         * Add pictures
         * @description At most 20; otherwise like those of a brand.
         */
        post: operations["addCampaignImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/images/{image}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The id of a picture. */
                image: components["parameters"]["image"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a picture away
         * @description Not while a scene shows it.
         */
        delete: operations["removeCampaignImage"];
        options?: never;
        head?: never;
        /** Caption, order, primary */
        patch: operations["editCampaignImage"];
        trace?: never;
    };
    "/api/campaigns/{id}/generate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start
         * @description Accepts a draft for generation; goes on with what edits made stale or what failed. In one that runs or is complete nothing happens.
         */
        post: operations["generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Reaches every job. What was paid for already is still collected and kept.
         */
        post: operations["cancelCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again
         * @description What failed or waits is tried again; what is made is kept.
         */
        post: operations["retryCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause
         * @description Nothing new begins; what runs goes on.
         */
        post: operations["pauseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on after a pause */
        post: operations["resumeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/captions.srt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /** Captions as SubRip */
        get: operations["getSrt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/captions.vtt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /** Captions as WebVTT */
        get: operations["getVtt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /**
         * The project as an archive
         * @description A ZIP of clips, stems, captions, films and an OTIO edit list, for an editing program.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/share": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link that shows the films
         * @description To whoever has it. It replaces an earlier one.
         */
        post: operations["shareCampaign"];
        /** Take the link away */
        delete: operations["unshareCampaign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/share/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        /** What a link shows */
        get: operations["getShare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{shard}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shard: string;
                name: string;
            };
            cookie?: never;
        };
        /**
         * A file
         * @description Take its URL from documents. Ranges are served, so that browsers can seek.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /** Every job, with its attempts */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /**
         * Live events
         * @description Server-sent events. Each that is kept has an id, its number; sent as Last-Event-ID, exactly what was missed comes first. Without it, everything from the beginning. `event: progress` has no id and is not kept. A comment comes every 15 seconds.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        /** A job */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept what was made
         * @description Of a job that needs a decision: pay once more.
         */
        post: operations["approveJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Want another one */
        post: operations["rejectJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try it again */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on without it */
        post: operations["skipJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name what the provider made
         * @description Of a job that needs a decision because nobody knows whether its order arrived: the provider's web page shows that it did, and under which id. It is brought home and not paid for again.
         */
        post: operations["adoptJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use an earlier revision
         * @description Costs nothing: what it made is still there. The film is put together anew.
         */
        post: operations["acceptJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/tally": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How everything stands */
        get: operations["getTally"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns of everybody
         * @description All other routes let operators in, too.
         */
        get: operations["listAllCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every node */
        get: operations["listNodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The gates of paid providers
         * @description Those that calls of the answering node pass, one per account: what is under way, what waits and for what. Each node has its own gates and its share of what an account allows.
         */
        get: operations["listGates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/nodes/{id}/drain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A node. */
                id: components["parameters"]["node"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a node finish and claim nothing more */
        post: operations["drainNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/storyline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /** The storyline */
        get: operations["getStoryline"];
        put?: never;
        /**
         * Have it written, or written again
         * @description Done by a job; follow the events. Locked scenes stay.
         */
        post: operations["writeStoryline"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change, reorder, lock, disable
         * @description The answer says what the edit makes stale and what making it anew costs; POST …/generate does it.
         */
        patch: operations["editStoryline"];
        trace?: never;
    };
    "/api/campaigns/{id}/scenes/{scene}/split": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The number of a scene. */
                scene: components["parameters"]["scene"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cut a scene in two */
        post: operations["splitScene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/scenes/{scene}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The number of a scene. */
                scene: components["parameters"]["scene"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a part of a scene again, differently */
        post: operations["regenerateScene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/scenes/{scene}/media": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The number of a scene. */
                scene: components["parameters"]["scene"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Use your own picture or film
         * @description A picture becomes one of the campaign and is shown in the scene; a film becomes its clip, cut to its time. At most 10 MB for a picture, 64 MB for a film.
         */
        put: operations["putSceneMedia"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/scenes/{scene}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The number of a scene. */
                scene: components["parameters"]["scene"];
            };
            cookie?: never;
        };
        /** What was made of a scene so far */
        get: operations["listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of finished films */
        get: operations["getIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether it can serve
         * @description Store and library answer, 1 GiB of disk is free, a provider is set up.
         */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What Prometheus reads
         * @description For operators, and for whoever brings `ADCRAFT_METRICS_TOKEN` as bearer token. Where nobody is asked who they are and none is set, for everybody.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document, for people */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/replicate/{call}/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call that it is about. */
                call: string;
                /** @description Only this house can make it. */
                token: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replicate reports how a prediction stands
         * @description For Replicate alone, signed as Standard Webhooks has it with `REPLICATE_WEBHOOK_SECRET`; without that secret there is nothing here. A report is a hint: what it says is asked for again before anything follows from it. The same one twice is taken in once, and a call that is not there is answered like all others.
         */
        post: operations["receiveReplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your webhooks */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Hear of your campaigns
         * @description Messages are signed as Standard Webhooks has it, come in the order of each campaign, and are tried again for days.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook. */
                id: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        /** A webhook */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Hear no more */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change a webhook */
        patch: operations["editWebhook"];
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook. */
                id: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        /** What was sent */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook. */
                id: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send something again */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who an ad is for and what it looks like. */
        Brand: {
            id: string;
            version: components["schemas"]["Version"];
            title: components["schemas"]["BrandWords"]["title"];
            description: string;
            tagline: components["schemas"]["BrandWords"]["tagline"];
            tone: components["schemas"]["BrandWords"]["tone"];
            colors: components["schemas"]["Colors"];
            font: components["schemas"]["BrandWords"]["font"];
            url: components["schemas"]["BrandWords"]["url"];
            facts: components["schemas"]["BrandWords"]["facts"];
            banned_words: components["schemas"]["BrandWords"]["banned_words"];
            pronunciation: components["schemas"]["BrandWords"]["pronunciation"];
            /**
             * Format: uri-reference
             * @description A PNG, or null. Expires after one to two hours where people are asked who they are; read the document again for a new one.
             */
            logo_url: string | null;
            /** @description The first one is the primary one. */
            images: components["schemas"]["Picture"][];
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-01-31T09:30:00.125Z
             */
            updated_at: string | null;
        };
        /** @description One line of the list of brands. */
        BrandLine: {
            id: string;
            version: components["schemas"]["Version"];
            title: string;
            description: string;
            /** @description Colour. */
            primary: string;
            /** @description Colour. */
            accent: string;
            /**
             * Format: uri-reference
             * @description A PNG, or null.
             */
            logo_url: string | null;
            /**
             * Format: uri-reference
             * @description The primary picture, or null.
             */
            image_url: string | null;
            /** @description How many pictures it has. */
            images: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-01-31T09:30:00.125Z
             */
            updated_at: string | null;
        };
        /** @description A page of brands, the newest first. */
        BrandList: {
            items: components["schemas"]["BrandLine"][];
            next: components["schemas"]["Cursor"];
        };
        /** @description A picture, upright, without metadata, at most 2560 pixels on its longer side. */
        Picture: {
            /**
             * @description Names the picture in paths: the beginning of the hash of its content.
             * @example 9f86d081884c7d65
             */
            id: string;
            /** @description From 1. */
            position: number;
            /** @description Whether it is the first. */
            primary: boolean;
            caption: string;
            width: number;
            height: number;
            /**
             * Format: uri-reference
             * @description Expires after one to two hours where people are asked who they are; read the document again for a new one.
             */
            url: string;
        };
        /** @description All pictures, in their order. */
        PictureList: {
            items: components["schemas"]["Picture"][];
            next: components["schemas"]["Cursor"];
        };
        /**
         * @description What changes; a missing key keeps what is there.
         * @example {
         *       "caption": "the lamp at night",
         *       "primary": true
         *     }
         */
        PicturePatch: {
            /** @description What is to be seen. */
            caption?: string;
            /** @description From 1; the others make room. */
            position?: number;
            /** @description true puts it first. */
            primary?: boolean;
        };
        PictureForm: {
            /** @description Goes with the file behind it. */
            caption?: string;
            /** @description A file: JPG, PNG or WebP, at most 10 MB. Several may follow each other. */
            image?: string;
        };
        /** @description One brief on its way to finished ads. */
        Campaign: {
            id: string;
            version: components["schemas"]["Version"];
            /** @description Number of its last event: follow the stream from there. */
            seq: number;
            title: string;
            status: components["schemas"]["Status"];
            /** @description Why it failed or waits, in words. */
            reason: string | null;
            cancel_requested: boolean;
            paused: boolean;
            /** @description What may be done now. `start` is POST …/generate. */
            actions: ("start" | "cancel" | "pause" | "resume" | "retry")[];
            /** @description Per cent; 100 means completed and nothing else does. */
            generation_progress: number;
            /** @description Seconds left, as far as one can tell. */
            eta_seconds: number | null;
            /**
             * Format: uri-reference
             * @description The first film that passed inspection. Expires after one to two hours where people are asked who they are; read the document again for a new one.
             */
            final_video_url: string | null;
            /** @description Every file that the brief asks for. */
            deliverables: components["schemas"]["Deliverable"][];
            cost: components["schemas"]["Cost"];
            /** @description How many jobs stand where; states without any are left out. */
            jobs: {
                [key: string]: number;
            };
            /** @description Empty until the storyline is written. */
            scenes: components["schemas"]["SceneInShort"][];
            brand: {
                id: string;
                title: string;
                primary: string;
                accent: string;
                /**
                 * Format: uri-reference
                 * @description A PNG, or null.
                 */
                logo_url: string | null;
                /**
                 * Format: uri-reference
                 * @description The primary picture, or null.
                 */
                image_url: string | null;
            };
            brief: components["schemas"]["Brief"];
            /** @description Pictures of this campaign alone. */
            pictures: components["schemas"]["Picture"][];
            /** @description What was said in the guided brief; drafts alone have it. */
            chat?: components["schemas"]["ChatLine"][];
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-01-31T09:30:00.125Z
             */
            updated_at: string | null;
        };
        Cost: {
            /** @description What the campaign may spend. Whole micro-dollars. */
            cap_micros: number;
            cap: components["schemas"]["Dollars"];
            /** @description What is promised to calls under way. Whole micro-dollars. */
            reserved_micros: number;
            reserved: components["schemas"]["Dollars"];
            /** @description What was billed. Whole micro-dollars. */
            spent_micros: number;
            spent: components["schemas"]["Dollars"];
            /** @description What it is expected to cost in the end, all in all. Whole micro-dollars. */
            estimated_micros: number;
            estimated: components["schemas"]["Dollars"];
        };
        /** @description One finished file. */
        Deliverable: {
            /**
             * @description Names the file.
             * @example 16x9-1080-en
             */
            format: string;
            ratio: components["schemas"]["Ratio"];
            width: number;
            height: number;
            language: string;
            /**
             * @description `passed` once the delivered bytes were inspected.
             * @enum {string}
             */
            state: "planned" | "composed" | "passed" | "refused";
            /**
             * Format: uri-reference
             * @description The film, to be watched. Expires after one to two hours where people are asked who they are; read the document again for a new one.
             */
            url: string | null;
            /**
             * Format: uri-reference
             * @description The same, to be saved under a name.
             */
            download_url: string | null;
            bytes: number | null;
            /** @description The rule that broke. */
            reason: string | null;
            /** @description What was found in the delivered bytes; null before anybody looked. */
            inspection: {
                passed: boolean;
                /** @description Broken rules, a sentence each. */
                findings: string[];
                seconds: number | null;
                /** @description LUFS, integrated. */
                loudness: number | null;
                /** @description dBTP. */
                peak: number | null;
            } | null;
        };
        /** @description A scene, and how far it is. */
        SceneInShort: {
            /** @description Its identity; it stays when scenes move. */
            number: number;
            /** @enum {string} */
            role: "hook" | "product" | "benefit" | "proof" | "call_to_action";
            seconds: number;
            headline: string;
            narration: string;
            locked: boolean;
            disabled: boolean;
            state: components["schemas"]["JobState"];
            reason: string | null;
            /**
             * Format: uri-reference
             * @description What is to be seen of it so far, in the first format.
             */
            still_url: string | null;
            /**
             * Format: uri-reference
             * @description The moving picture, once there is one.
             */
            clip_url: string | null;
            /** @description Revisions that were made of its parts. */
            candidates: number;
        };
        ChatLine: {
            /** @enum {string} */
            by: "person" | "house";
            text: string;
        };
        /** @description One line of the list of campaigns. */
        CampaignLine: {
            id: string;
            title: string;
            status: components["schemas"]["Status"];
            reason: string | null;
            brand: {
                id: string;
                title: string;
            };
            /** @description What it may spend. Whole micro-dollars. */
            cap_micros: number;
            cap: components["schemas"]["Dollars"];
            /** @description What was billed. Whole micro-dollars. */
            spent_micros: number;
            spent: components["schemas"]["Dollars"];
            /**
             * Format: uri-reference
             * @description A still, or null.
             */
            still_url: string | null;
            /**
             * Format: uri-reference
             * @description The first film that passed inspection.
             */
            final_video_url: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-01-31T09:30:00.125Z
             */
            updated_at: string | null;
        };
        /** @description A page of campaigns, the newest first. */
        CampaignList: {
            items: components["schemas"]["CampaignLine"][];
            next: components["schemas"]["Cursor"];
        };
        /**
         * @description A campaign; what is left out of the brief has a sensible default.
         * @example {
         *       "brand_id": "br_0123",
         *       "brief": {
         *         "title": "Evening, softened",
         *         "audience": "people who read in bed",
         *         "seconds": 20,
         *         "formats": [
         *           "16:9",
         *           "9:16"
         *         ]
         *       }
         *     }
         */
        CampaignCreate: {
            /** @description The brand the ad is for. */
            brand_id: string;
            brief?: components["schemas"]["BriefInput"];
            /**
             * @description What it may spend, in micro-dollars: $5 is 5000000. The studio costs nothing.
             * @default 0
             */
            cap_micros?: number;
        };
        /**
         * @description A JSON merge patch: a missing key keeps what is there, null brings the default back.
         * @example {
         *       "brief": {
         *         "seconds": 15
         *       }
         *     }
         * @example {
         *       "cap_micros": 5000000
         *     }
         */
        CampaignPatch: {
            title?: string;
            brief?: components["schemas"]["BriefPatch"];
            /** @description What it may spend from now on. */
            cap_micros?: number;
        };
        /**
         * @example {
         *       "title": "Evening, second version"
         *     }
         */
        Duplicate: {
            /** @description What the copy is called. */
            title?: string;
        };
        /** @description What a wish leads to. */
        Plan: {
            campaign_id: string;
            version: components["schemas"]["Version"];
            /** @description What all of it costs. Whole micro-dollars. */
            price_micros: number;
            price: components["schemas"]["Dollars"];
            /** @description What will be made, for the first time or anew. */
            jobs: components["schemas"]["PlannedJob"][];
        };
        PlannedJob: {
            id: string;
            kind: components["schemas"]["JobKind"];
            scene: number | null;
            format: components["schemas"]["Ratio"] | null;
            language: string | null;
            revision: number;
            /** @description What it costs. Whole micro-dollars. */
            price_micros: number;
            price: components["schemas"]["Dollars"];
        };
        /** @description The price before anything is spent. */
        Estimate: {
            campaign_id: string;
            version: components["schemas"]["Version"];
            /** @description There is no storyline yet: a usual number of scenes was counted. */
            assumed: boolean;
            /** @description What is still to be paid. Whole micro-dollars. */
            price_micros: number;
            price: components["schemas"]["Dollars"];
            /** @description What it may spend. Whole micro-dollars. */
            cap_micros: number;
            cap: components["schemas"]["Dollars"];
            /** @description What is promised. Whole micro-dollars. */
            reserved_micros: number;
            reserved: components["schemas"]["Dollars"];
            /** @description What was billed. Whole micro-dollars. */
            spent_micros: number;
            spent: components["schemas"]["Dollars"];
            within_cap: boolean;
            /** @description What the cap lacks. Whole micro-dollars. */
            missing_micros: number;
            missing: components["schemas"]["Dollars"];
            jobs: components["schemas"]["PlannedJob"][];
        };
        /**
         * @description The same amount for people.
         * @example $1.25
         */
        Dollars: string;
        /** @description Give it as `cursor` to get the next page; null: there is none. */
        Cursor: string | null;
        /**
         * @description The shape of a picture.
         * @enum {string}
         */
        Ratio: "16:9" | "9:16" | "1:1" | "4:5";
        /**
         * @description Where a campaign stands. `needs_attention`: a person must decide, `reason` says what.
         * @enum {string}
         */
        Status: "draft" | "pending" | "generating" | "completed" | "failed" | "canceled" | "needs_attention";
        /**
         * @description What a generation job makes.
         * @enum {string}
         */
        JobKind: "storyline" | "chat_reply" | "reference_image" | "scene_video" | "voiceover" | "music" | "composition";
        /**
         * @description Where a job stands. It waits for a person in `waiting_approval` and `needs_attention`.
         * @enum {string}
         */
        JobState: "planned" | "waiting_approval" | "running" | "backoff" | "done" | "failed" | "canceled" | "skipped" | "needs_attention";
        /**
         * @description What kind of failure the reason is about.
         * @enum {string|null}
         */
        Failure: "transient" | "rate_limited" | "refused" | "invalid" | "unauthorized" | "no_credit" | "over_budget" | "poison" | "expired" | "lost_output" | "canceled" | "environment" | "internal" | null;
        /** @description Raised by each edit. ETags begin with it: send one as If-Match, and an edit of something that was edited meanwhile is refused with 412. */
        Version: number;
        /** @description Colours as # and six digits. */
        Colors: {
            primary: string;
            accent: string;
            background: string;
            text: string;
        };
        /**
         * @description Why something did not happen (RFC 9457).
         * @example {
         *       "type": "/docs#problem-invalid",
         *       "title": "Invalid",
         *       "status": 422,
         *       "detail": "brief.seconds: give a number from 6 to 60, this is 90",
         *       "errors": [
         *         {
         *           "field": "brief.seconds",
         *           "detail": "give a number from 6 to 60, this is 90"
         *         }
         *       ],
         *       "request_id": "5f1c0a"
         *     }
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description Names the kind of problem; explained in these pages.
             */
            type: string;
            /** @description The kind in a few words. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description One sentence: what is wrong and what to do. */
            detail: string;
            /** @description The fields that are wrong. */
            errors?: {
                /**
                 * @description Path of the field in the body.
                 * @example brief.seconds
                 */
                field: string;
                detail: string;
            }[];
            /** @description Names this request in the logs. */
            request_id?: string;
        };
        /** @description One thing to be produced. */
        Job: {
            /** @example ca_0123.scene_video.s2.16x9.r1 */
            id: string;
            kind: components["schemas"]["JobKind"];
            scene: number | null;
            format: components["schemas"]["Ratio"] | null;
            language: string | null;
            revision: number;
            campaign_id: string;
            /** @description Whether no later revision of the same exists. */
            newest: boolean;
            state: components["schemas"]["JobState"];
            /** @description Why it waits or failed, in words; below a line break, what exactly broke. */
            reason: string | null;
            failure: components["schemas"]["Failure"];
            /** @description What to do about it; null: nothing is left to do. */
            next: string | null;
            /** @description What may be decided now, with POST /api/jobs/{id}/…. */
            actions: ("approve" | "reject" | "retry" | "cancel" | "skip" | "accept")[];
            /** @description A decision that is not carried out yet. */
            wish: string | null;
            /**
             * @description How it is or was made: as asked, with milder words after a refusal, by the next best model, or by our own studio. What comes later is tried when what comes before led nowhere.
             * @enum {string}
             */
            way: "asked" | "softened" | "fallback" | "studio";
            /** @description Calls that ended without a result in this way. */
            attempts: number;
            /**
             * Format: date-time
             * @description When a pause between two attempts is over.
             * @example 2026-01-31T09:30:00.125Z
             */
            not_before: string | null;
            /** @description What it made. */
            asset: {
                id: string;
                /**
                 * Format: uri-reference
                 * @description Expires after one to two hours where people are asked who they are; read the document again for a new one.
                 */
                url: string;
                mime: string;
                bytes: number;
                sha256: string;
                /**
                 * Format: date-time
                 * @description When it was made.
                 * @example 2026-01-31T09:30:00.125Z
                 */
                created_at: string | null;
            } | null;
            /** @description Revisions of it that were made. */
            candidates: number;
            /** @description What making it is expected to cost. Whole micro-dollars. */
            price_micros: number;
            price: components["schemas"]["Dollars"];
            /** @description What was billed for it. Whole micro-dollars. */
            spent_micros: number;
            spent: components["schemas"]["Dollars"];
            /** @description Every attempt. */
            calls: components["schemas"]["Call"][];
        };
        /** @description Every job; revisions of the same thing stand together, the newest first. */
        JobList: {
            items: components["schemas"]["Job"][];
            next: components["schemas"]["Cursor"];
        };
        /** @description One attempt at a job. */
        Call: {
            id: string;
            ordinal: number;
            provider: string;
            model: string;
            /** @enum {string} */
            state: "reserved" | "submitting" | "unknown" | "accepted" | "running" | "canceling" | "succeeded" | "downloaded" | "needs_decision" | "verified" | "rejected" | "failed" | "canceled" | "expired" | "lost_output" | "poison";
            /**
             * @description Whether the provider took money.
             * @enum {string}
             */
            billing: "promised" | "billed" | "not_billed" | "unclear";
            /** @description What was promised. Whole micro-dollars. */
            reserved_micros: number;
            reserved: components["schemas"]["Dollars"];
            /** @description What was billed. Whole micro-dollars. */
            billed_micros: number;
            billed: components["schemas"]["Dollars"];
            /** @description The provider's word for it. */
            external_id: string | null;
            /** @description Like that of its job. */
            reason: string | null;
            failure: components["schemas"]["Failure"];
            /**
             * Format: date-time
             * @description When it was sent.
             * @example 2026-01-31T09:30:00.125Z
             */
            submitted_at: string | null;
            /**
             * Format: date-time
             * @description When the provider took it.
             * @example 2026-01-31T09:30:00.125Z
             */
            accepted_at: string | null;
        };
        /** @description The data of a message of the stream. */
        Event: {
            campaign_id: string;
            /** @description Also the id of the message. */
            seq: number;
            /**
             * @example job.done
             * @example campaign.completed
             */
            type: string;
            /**
             * Format: date-time
             * @description When it was committed.
             * @example 2026-01-31T09:30:00.125Z
             */
            at: string | null;
            job?: string;
            kind?: components["schemas"]["JobKind"];
            scene?: number | null;
            call?: string;
            data: Record<string, never>;
        };
        /** @description The data of `event: progress`: what moved. It is not kept, has no id and comes at most four times a second. */
        Progress: {
            campaign_id: string;
            status: components["schemas"]["Status"];
            generation_progress: number;
            eta_seconds: number | null;
            reason: string | null;
            settled: number;
            total: number;
            jobs: {
                id: string;
                kind: components["schemas"]["JobKind"];
                scene: number | null;
                format: components["schemas"]["Ratio"] | null;
                state: components["schemas"]["JobState"];
                progress: number;
            }[];
        };
        ExportPending: {
            /** @constant */
            status: "rendering";
            detail: string;
        };
        /**
         * @example {
         *       "message": "An ad for people who read in bed."
         *     }
         */
        ChatMessage: {
            message: string;
            /** @description The draft that is talked about; left out, one is made. */
            campaign_id?: string;
        };
        /** @description Where the guided brief stands. */
        ChatReply: {
            campaign_id: string;
            version: components["schemas"]["Version"];
            /** @description What the house says; null while it thinks. */
            reply: string | null;
            /** @description Why there is no reply. */
            reason: string | null;
            /** @description Nothing is left to ask. */
            done: boolean;
            brief: components["schemas"]["Brief"];
        };
        /** @description What became of each row. */
        BatchResult: {
            created: number;
            failed: number;
            rows: components["schemas"]["BatchRow"][];
        };
        BatchRow: {
            /** @description Where the row begins in the body. */
            line: number;
            /** @description The campaign. */
            id: string | null;
            started: boolean;
            problem: components["schemas"]["Problem"] | null;
        };
        /** @description Where events are sent. */
        Webhook: {
            id: string;
            /** Format: uri */
            url: string;
            events: ("campaign.completed" | "campaign.failed" | "campaign.needs_attention" | "campaign.canceled")[];
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
        };
        WebhookCreated: {
            id: string;
            /** Format: uri */
            url: string;
            events: ("campaign.completed" | "campaign.failed" | "campaign.needs_attention" | "campaign.canceled")[];
            /** @description Signs every message (Standard Webhooks). Shown this once. */
            secret: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
        };
        /**
         * @example {
         *       "url": "https://hooks.example/adcraft"
         *     }
         */
        WebhookCreate: {
            /**
             * Format: uri
             * @description Begins with https://.
             */
            url: string;
            /** @description Which to hear of; left out: all. */
            events?: ("campaign.completed" | "campaign.failed" | "campaign.needs_attention" | "campaign.canceled")[];
        };
        WebhookPatch: {
            /** Format: uri */
            url?: string;
            events?: ("campaign.completed" | "campaign.failed" | "campaign.needs_attention" | "campaign.canceled")[];
        };
        /** @description All webhooks. */
        WebhookList: {
            items: components["schemas"]["Webhook"][];
            next: components["schemas"]["Cursor"];
        };
        /** @description One message to one webhook. */
        Delivery: {
            /** @description Also the webhook-id header: the same message again has the same id. */
            id: string;
            webhook_id: string;
            campaign_id: string;
            seq: number;
            type: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "given_up";
            attempts: number;
            /** @description Of the last attempt; null: nobody answered. */
            status: number | null;
            error: string | null;
            /**
             * Format: date-time
             * @description When it is tried again.
             * @example 2026-01-31T09:30:00.125Z
             */
            next_at: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
        };
        /** @description The newest deliveries. */
        DeliveryList: {
            items: components["schemas"]["Delivery"][];
            next: components["schemas"]["Cursor"];
        };
        /**
         * @example {
         *       "delivery": "wd_0123"
         *     }
         */
        Replay: {
            /** @description The id of the delivery to send again. */
            delivery: string;
        };
        /**
         * @example {
         *       "days": 7
         *     }
         */
        ShareCreate: {
            /**
             * @description How long the link works.
             * @default 30
             */
            days?: number;
        };
        Share: {
            token: string;
            /**
             * Format: uri-reference
             * @description Give this to whoever should see the film.
             */
            url: string;
            /**
             * Format: date-time
             * @description When it stops working.
             * @example 2026-01-31T09:30:00.125Z
             */
            expires_at: string | null;
        };
        /** @description What anybody may know of a campaign. */
        SharedCampaign: {
            title: string;
            brand: string;
            primary: string;
            accent: string;
            films: {
                ratio: components["schemas"]["Ratio"];
                language: string;
                width: number;
                height: number;
                /**
                 * Format: uri-reference
                 * @description Expires after one to two hours where people are asked who they are; read the document again for a new one.
                 */
                url: string;
            }[];
        };
        Me: {
            user: string;
            email: string | null;
            operator: boolean;
            /** @description Nobody is asked who they are: this house serves one person. */
            local: boolean;
        };
        Ready: {
            ready: boolean;
            /**
             * @example {
             *       "store": "ok",
             *       "library": "ok",
             *       "disk": "ok",
             *       "providers": "ok"
             *     }
             */
            checks: {
                [key: string]: string;
            };
        };
        /** @description What operators look at first. */
        Tally: {
            campaigns: {
                draft: number;
                pending: number;
                generating: number;
                completed: number;
                failed: number;
                canceled: number;
                needs_attention: number;
            };
            jobs: {
                planned: number;
                waiting_approval: number;
                running: number;
                backoff: number;
                done: number;
                failed: number;
                canceled: number;
                skipped: number;
                needs_attention: number;
            };
            calls: {
                reserved: number;
                submitting: number;
                unknown: number;
                accepted: number;
                running: number;
                canceling: number;
                succeeded: number;
                downloaded: number;
                needs_decision: number;
            };
            /** @description How long the oldest accepted campaign has waited. */
            oldest_pending_seconds: number;
            /** @description By all campaigns. Whole micro-dollars. */
            spent_micros: number;
            spent: components["schemas"]["Dollars"];
            /** @description By all campaigns. Whole micro-dollars. */
            reserved_micros: number;
            reserved: components["schemas"]["Dollars"];
            unsent_hints: number;
            waiting_deliveries: number;
        };
        /** @description One boot of one process. */
        Node: {
            /** @description Its incarnation. */
            id: string;
            host: string;
            alive: boolean;
            draining: boolean;
            campaigns: number;
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-01-31T09:30:00.125Z
             */
            started_at: string | null;
            /**
             * Format: date-time
             * @description How long its lease holds.
             * @example 2026-01-31T09:30:00.125Z
             */
            beat_until: string | null;
            /**
             * Format: date-time
             * @description When it left.
             * @example 2026-01-31T09:30:00.125Z
             */
            left_at: string | null;
        };
        /** @description Every node. */
        NodeList: {
            items: components["schemas"]["Node"][];
            next: components["schemas"]["Cursor"];
        };
        /** @description A model as its gate sees it: its breaker keeps calls back while most of them fail. */
        GateModel: {
            model: string;
            /**
             * @description `closed`: calls pass; `open`: none does; `half_open`: one at a time, until one succeeds.
             * @enum {unknown}
             */
            breaker: "closed" | "open" | "half_open";
            /** @description Since the breaker began to open, those that made it open included; 0 while it is closed. */
            failures: number;
            /**
             * Format: date-time
             * @description When an open breaker lets one call through.
             * @example 2026-01-31T09:30:00.125Z
             */
            tries_at: string | null;
            /** @description Whether that one call is on its way. */
            trying: boolean;
            /**
             * Format: date-time
             * @description When the provider takes calls of this model again: it has asked for a pause.
             * @example 2026-01-31T09:30:00.125Z
             */
            paused_until: string | null;
            /** @description Requests of the last minute that were answered, or never were. */
            recent_calls: number;
            /** @description How many of those failed. */
            recent_failures: number;
        };
        /** @description What a gate lets through. */
        GateStanding: {
            /** @description Calls under way. */
            running: number;
            /** @description Calls that may be under way at once: the share of this node. */
            most: number;
            /** @description Requests that may be unanswered at once; fewer than `most` while the provider asks for less. */
            permitted: number;
            /** @description Calls that wait for their turn. */
            waiting: number;
            /** @description How long the longest has waited. */
            oldest_wait_seconds: number;
            /** @description Requests a minute, the share of this node; null: without a limit. */
            per_minute: number | null;
            /** @description Requests of those that may go out at this moment; null: without a limit. */
            left: number | null;
            /** @description Nodes that share the account. */
            nodes: number;
            /**
             * Format: date-time
             * @description When anything is let through again: the provider has asked for a pause, or cannot be reached.
             * @example 2026-01-31T09:30:00.125Z
             */
            paused_until: string | null;
            models: components["schemas"]["GateModel"][];
        };
        /** @description One account of a paid provider. */
        Gate: {
            /** @example replicate */
            provider: string;
            /** @description null: the gate did not answer within a second. */
            standing: components["schemas"]["GateStanding"] | null;
            /** @description By all nodes, promises to calls under way included; hours begin in UTC. Whole micro-dollars. */
            spent_this_hour_micros: number;
            spent_this_hour: components["schemas"]["Dollars"];
            /** @description What an hour may cost; null: without a limit. Whole micro-dollars. */
            hour_cap_micros: number | null;
            /** @description The same amount for people. */
            hour_cap: components["schemas"]["Dollars"] | null;
        };
        /** @description The gates of the answering node. */
        GateList: {
            items: components["schemas"]["Gate"][];
            next: components["schemas"]["Cursor"];
            /** @description Whether the answering node makes ads; if it does not, calls pass gates of other nodes. */
            makes_ads: boolean;
        };
        /** @description One line of the list of all campaigns. */
        OpsCampaignLine: {
            id: string;
            title: string;
            status: components["schemas"]["Status"];
            reason: string | null;
            brand: {
                id: string;
                title: string;
            };
            /** @description What it may spend. Whole micro-dollars. */
            cap_micros: number;
            cap: components["schemas"]["Dollars"];
            /** @description What was billed. Whole micro-dollars. */
            spent_micros: number;
            spent: components["schemas"]["Dollars"];
            /**
             * Format: uri-reference
             * @description A still, or null.
             */
            still_url: string | null;
            /**
             * Format: uri-reference
             * @description The first film that passed inspection.
             */
            final_video_url: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             * @example 2026-01-31T09:30:00.125Z
             */
            updated_at: string | null;
            owner: string;
        };
        /** @description A page of campaigns, whoever owns them. */
        OpsCampaignList: {
            items: components["schemas"]["OpsCampaignLine"][];
            next: components["schemas"]["Cursor"];
        };
        /** @description The plan of a film: 3 to 8 played scenes. */
        Storyline: {
            campaign_id: string;
            version: components["schemas"]["Version"];
            /** @enum {string} */
            written_by: "person" | "model";
            title: string;
            fps: number;
            /** @description As the scenes add up. */
            seconds: number;
            /** @description As the brief wants it. */
            target_seconds: number;
            palette: components["schemas"]["Colors"];
            music_prompt: string;
            /** @description What the `images` of scenes count: those of the brand, then those of the campaign. */
            pictures: {
                index: number;
                /**
                 * Format: uri-reference
                 * @description Expires after one to two hours where people are asked who they are; read the document again for a new one.
                 */
                url: string;
                caption: string;
            }[];
            /** @description In the order of the film; empty until it is written. */
            scenes: components["schemas"]["Scene"][];
        };
        /** @description The storyline as it is now, and what the edit makes stale. */
        StorylineEdited: {
            campaign_id: string;
            version: components["schemas"]["Version"];
            /** @enum {string} */
            written_by: "person" | "model";
            title: string;
            fps: number;
            /** @description As the scenes add up. */
            seconds: number;
            /** @description As the brief wants it. */
            target_seconds: number;
            palette: components["schemas"]["Colors"];
            music_prompt: string;
            /** @description What the `images` of scenes count: those of the brand, then those of the campaign. */
            pictures: {
                index: number;
                /**
                 * Format: uri-reference
                 * @description Expires after one to two hours where people are asked who they are; read the document again for a new one.
                 */
                url: string;
                caption: string;
            }[];
            /** @description In the order of the film; empty until it is written. */
            scenes: components["schemas"]["Scene"][];
            plan: components["schemas"]["Plan"];
        };
        /** @description One scene. */
        Scene: {
            /** @description Its identity; it stays when scenes move. */
            number: number;
            /**
             * @description What the scene does in the story.
             * @enum {string}
             */
            role: "hook" | "product" | "benefit" | "proof" | "call_to_action";
            /**
             * @description How the studio draws it; a paid model reads it as a hint.
             * @enum {string}
             */
            look: "cutout" | "parallax" | "split" | "kinetic" | "closeup" | "end_card";
            /** @description Its length. All played scenes last as long as the brief says, to the frame. */
            frames: number;
            seconds: number;
            /** @description The small line above the headline. */
            kicker: string;
            headline: string;
            subline: string;
            /** @description What the voice says. */
            narration: string;
            /** @description What a picture model is asked for. */
            prompt: string;
            /** @description Pictures it shows, by their index in `pictures`, the main one first. */
            images: number[];
            /** @description 0 is still, 1 drives; music and motion follow it. */
            energy: number;
            /** @enum {string} */
            into_next: "cut" | "fade" | "slide" | "wipe" | "zoom";
            /** @description Length of the transition; even. */
            into_next_frames: number;
            /** @description Nobody and nothing changes it. */
            locked: boolean;
            /** @description It is not played. */
            disabled: boolean;
            /**
             * Format: uri-reference
             * @description Your own film for this scene, or null.
             */
            footage_url: string | null;
            state: components["schemas"]["JobState"];
            reason: string | null;
            /**
             * Format: uri-reference
             * @description In the first format.
             */
            still_url: string | null;
            /**
             * Format: uri-reference
             * @description In the first format.
             */
            clip_url: string | null;
            candidates: number;
        };
        /**
         * @description A missing key keeps what is there. Scenes are named by their number; a number that is new makes a scene, which needs role and frames. A locked scene changes nothing but `locked`.
         * @example {
         *       "order": [
         *         1,
         *         3,
         *         2
         *       ]
         *     }
         * @example {
         *       "scenes": [
         *         {
         *           "number": 2,
         *           "narration": "It dims to one percent.",
         *           "locked": true
         *         }
         *       ]
         *     }
         */
        StorylinePatch: {
            title?: string;
            palette?: {
                primary?: string;
                accent?: string;
                background?: string;
                text?: string;
            };
            music_prompt?: string;
            /** @description Another number: another take of the music. */
            music_take?: number;
            /** @description The number of every scene, in the new order. */
            order?: number[];
            scenes?: components["schemas"]["ScenePatch"][];
        };
        ScenePatch: {
            number: number;
            /**
             * @description What the scene does in the story.
             * @enum {string}
             */
            role?: "hook" | "product" | "benefit" | "proof" | "call_to_action";
            /**
             * @description How the studio draws it; a paid model reads it as a hint.
             * @enum {string}
             */
            look?: "cutout" | "parallax" | "split" | "kinetic" | "closeup" | "end_card";
            /** @description Its length. All played scenes last as long as the brief says, to the frame. */
            frames?: number;
            /** @description The small line above the headline. */
            kicker?: string | null;
            headline?: string | null;
            subline?: string | null;
            /** @description What the voice says. */
            narration?: string | null;
            /** @description What a picture model is asked for. */
            prompt?: string | null;
            /** @description Pictures it shows, by their index in `pictures`, the main one first. */
            images?: number[] | null;
            /** @description 0 is still, 1 drives; music and motion follow it. */
            energy?: number | null;
            /** @enum {string} */
            into_next?: "cut" | "fade" | "slide" | "wipe" | "zoom";
            /** @description Length of the transition; even. */
            into_next_frames?: number;
            /** @description Nobody and nothing changes it. */
            locked?: boolean | null;
            /** @description It is not played. */
            disabled?: boolean | null;
            /** @description Another number: another picture. */
            take?: number;
            /** @description Another number: another voice. */
            voice_take?: number;
            /** @description null takes your own film away again. */
            footage?: string | null;
        };
        /**
         * @example {
         *       "part": "picture",
         *       "prompt": "the lamp on a window sill at dusk"
         *     }
         */
        Regenerate: {
            /**
             * @description What is made anew. Scene 0 is the whole film, with music and film.
             * @enum {string}
             */
            part: "picture" | "clip" | "voice" | "caption" | "music" | "film";
            /** @description What a picture model is asked for instead. */
            prompt?: string;
            /**
             * @description Run it at once, not only plan it.
             * @default true
             */
            start?: boolean;
        };
        /** @description One revision of a part of a scene. */
        Candidate: {
            /** @description Give it to POST /api/jobs/{id}/accept to use this one. */
            job: string;
            kind: components["schemas"]["JobKind"];
            format: components["schemas"]["Ratio"] | null;
            language: string | null;
            revision: number;
            /** @description Whether it is the one in the film. */
            used: boolean;
            state: components["schemas"]["JobState"];
            /**
             * Format: uri-reference
             * @description Expires after one to two hours where people are asked who they are; read the document again for a new one.
             */
            url: string;
            mime: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-01-31T09:30:00.125Z
             */
            created_at: string | null;
            actions: string[];
        };
        /** @description Every revision that was made of a scene. */
        CandidateList: {
            items: components["schemas"]["Candidate"][];
            next: components["schemas"]["Cursor"];
        };
        /** @description What an ad is for. */
        Brief: {
            /**
             * @description What you call this ad; the brand's title if you give none.
             * @default
             * @example Evening, softened
             */
            title: string;
            /**
             * @description Who should feel spoken to.
             * @default
             * @example people who read in bed
             */
            audience: string;
            /**
             * @description How it should look.
             * @default
             * @example cinematic, soft light
             */
            style: string;
            /**
             * @description What people should feel; words, music and motion follow it.
             * @default warm
             * @example calm
             * @enum {string}
             */
            emotion: "calm" | "warm" | "joyful" | "energetic" | "confident" | "playful" | "elegant";
            /**
             * @description How fast it moves.
             * @default steady
             * @example calm
             * @enum {string}
             */
            pacing: "calm" | "steady" | "fast";
            /**
             * @description Colours you wish for beside the brand's own; the first one becomes the accent.
             * @default []
             * @example [
             *       "#e8a33d"
             *     ]
             */
            colors: string[];
            /**
             * @description What should be said, in your words, up to eight sentences; or begin with Show to say what should be seen.
             * @default []
             * @example [
             *       "The dome keeps the glare out of your eyes."
             *     ]
             */
            ideas: string[];
            /**
             * @description What people should do at the end.
             * @default Discover more
             * @example Order yours today
             */
            call_to_action: string;
            /**
             * @description How long the ad is, to the frame.
             * @default 20
             * @example 20
             */
            seconds: number;
            /**
             * @description Languages to deliver. The studio itself speaks English; other languages need a provider's voice.
             * @default [
             *       "en"
             *     ]
             * @example [
             *       "en"
             *     ]
             */
            languages: ("en" | "ar" | "cs" | "da" | "de" | "el" | "es" | "fi" | "fr" | "he" | "hi" | "hu" | "id" | "it" | "ja" | "ko" | "nb" | "nl" | "pl" | "pt" | "ro" | "ru" | "sv" | "th" | "tr" | "uk" | "vi" | "zh")[];
            /**
             * @description Shapes to deliver: wide for YouTube, tall for Reels, TikTok and Shorts, square and 4:5 for feeds. Each is laid out anew.
             * @default [
             *       "16:9"
             *     ]
             * @example [
             *       "16:9",
             *       "9:16"
             *     ]
             */
            formats: ("16:9" | "9:16" | "1:1" | "4:5")[];
            /**
             * @description Pixels of the short side of every file.
             * @default 1080
             * @example 1080
             * @enum {integer}
             */
            resolution: 360 | 540 | 720 | 1080;
            /**
             * @description test is cheap and quick; production may spend money with providers, up to your cap.
             * @default test
             * @example test
             * @enum {string}
             */
            mode: "test" | "production";
            /**
             * @description true: you look at every still before a clip is made of it.
             * @default false
             * @example false
             */
            approve_stills: boolean;
            /**
             * @description Another number gives another version of the same ad.
             * @default 1
             * @example 7
             */
            seed: number;
        };
        /** @description What an ad is for. Leave out what you do not mind. */
        BriefInput: {
            /**
             * @description What you call this ad; the brand's title if you give none.
             * @default
             * @example Evening, softened
             */
            title?: string;
            /**
             * @description Who should feel spoken to.
             * @default
             * @example people who read in bed
             */
            audience?: string;
            /**
             * @description How it should look.
             * @default
             * @example cinematic, soft light
             */
            style?: string;
            /**
             * @description What people should feel; words, music and motion follow it.
             * @default warm
             * @example calm
             * @enum {string}
             */
            emotion?: "calm" | "warm" | "joyful" | "energetic" | "confident" | "playful" | "elegant";
            /**
             * @description How fast it moves.
             * @default steady
             * @example calm
             * @enum {string}
             */
            pacing?: "calm" | "steady" | "fast";
            /**
             * @description Colours you wish for beside the brand's own; the first one becomes the accent.
             * @default []
             * @example [
             *       "#e8a33d"
             *     ]
             */
            colors?: string[];
            /**
             * @description What should be said, in your words, up to eight sentences; or begin with Show to say what should be seen.
             * @default []
             * @example [
             *       "The dome keeps the glare out of your eyes."
             *     ]
             */
            ideas?: string[];
            /**
             * @description What people should do at the end.
             * @default Discover more
             * @example Order yours today
             */
            call_to_action?: string;
            /**
             * @description How long the ad is, to the frame.
             * @default 20
             * @example 20
             */
            seconds?: number;
            /**
             * @description Languages to deliver. The studio itself speaks English; other languages need a provider's voice.
             * @default [
             *       "en"
             *     ]
             * @example [
             *       "en"
             *     ]
             */
            languages?: ("en" | "ar" | "cs" | "da" | "de" | "el" | "es" | "fi" | "fr" | "he" | "hi" | "hu" | "id" | "it" | "ja" | "ko" | "nb" | "nl" | "pl" | "pt" | "ro" | "ru" | "sv" | "th" | "tr" | "uk" | "vi" | "zh")[];
            /**
             * @description Shapes to deliver: wide for YouTube, tall for Reels, TikTok and Shorts, square and 4:5 for feeds. Each is laid out anew.
             * @default [
             *       "16:9"
             *     ]
             * @example [
             *       "16:9",
             *       "9:16"
             *     ]
             */
            formats?: ("16:9" | "9:16" | "1:1" | "4:5")[];
            /**
             * @description Pixels of the short side of every file.
             * @default 1080
             * @example 1080
             * @enum {integer}
             */
            resolution?: 360 | 540 | 720 | 1080;
            /**
             * @description test is cheap and quick; production may spend money with providers, up to your cap.
             * @default test
             * @example test
             * @enum {string}
             */
            mode?: "test" | "production";
            /**
             * @description true: you look at every still before a clip is made of it.
             * @default false
             * @example false
             */
            approve_stills?: boolean;
            /**
             * @description Another number gives another version of the same ad.
             * @default 1
             * @example 7
             */
            seed?: number;
        };
        /** @description What changes of a brief. */
        BriefPatch: {
            /**
             * @description What you call this ad; the brand's title if you give none.
             * @default
             * @example Evening, softened
             */
            title?: string | null;
            /**
             * @description Who should feel spoken to.
             * @default
             * @example people who read in bed
             */
            audience?: string | null;
            /**
             * @description How it should look.
             * @default
             * @example cinematic, soft light
             */
            style?: string | null;
            /**
             * @description What people should feel; words, music and motion follow it.
             * @default warm
             * @example calm
             * @enum {string|null}
             */
            emotion?: "calm" | "warm" | "joyful" | "energetic" | "confident" | "playful" | "elegant" | null;
            /**
             * @description How fast it moves.
             * @default steady
             * @example calm
             * @enum {string|null}
             */
            pacing?: "calm" | "steady" | "fast" | null;
            /**
             * @description Colours you wish for beside the brand's own; the first one becomes the accent.
             * @default []
             * @example [
             *       "#e8a33d"
             *     ]
             */
            colors?: string[] | null;
            /**
             * @description What should be said, in your words, up to eight sentences; or begin with Show to say what should be seen.
             * @default []
             * @example [
             *       "The dome keeps the glare out of your eyes."
             *     ]
             */
            ideas?: string[] | null;
            /**
             * @description What people should do at the end.
             * @default Discover more
             * @example Order yours today
             */
            call_to_action?: string | null;
            /**
             * @description How long the ad is, to the frame.
             * @default 20
             * @example 20
             */
            seconds?: number | null;
            /**
             * @description Languages to deliver. The studio itself speaks English; other languages need a provider's voice.
             * @default [
             *       "en"
             *     ]
             * @example [
             *       "en"
             *     ]
             */
            languages?: ("en" | "ar" | "cs" | "da" | "de" | "el" | "es" | "fi" | "fr" | "he" | "hi" | "hu" | "id" | "it" | "ja" | "ko" | "nb" | "nl" | "pl" | "pt" | "ro" | "ru" | "sv" | "th" | "tr" | "uk" | "vi" | "zh")[] | null;
            /**
             * @description Shapes to deliver: wide for YouTube, tall for Reels, TikTok and Shorts, square and 4:5 for feeds. Each is laid out anew.
             * @default [
             *       "16:9"
             *     ]
             * @example [
             *       "16:9",
             *       "9:16"
             *     ]
             */
            formats?: ("16:9" | "9:16" | "1:1" | "4:5")[] | null;
            /**
             * @description Pixels of the short side of every file.
             * @default 1080
             * @example 1080
             * @enum {integer|null}
             */
            resolution?: 360 | 540 | 720 | 1080 | null;
            /**
             * @description test is cheap and quick; production may spend money with providers, up to your cap.
             * @default test
             * @example test
             * @enum {string|null}
             */
            mode?: "test" | "production" | null;
            /**
             * @description true: you look at every still before a clip is made of it.
             * @default false
             * @example false
             */
            approve_stills?: boolean | null;
            /**
             * @description Another number gives another version of the same ad.
             * @default 1
             * @example 7
             */
            seed?: number | null;
        };
        /** @description What a brand says of itself. */
        BrandWords: {
            /**
             * @description What the brand or product is called, as it should be read and heard.
             * @example Lumen
             */
            title: string;
            /**
             * @description What it is, in one or two plain sentences. The ad says nothing about the product that is not in here, in the facts or in the ideas.
             * @example A bedside lamp with an opal glass globe under an enamelled steel dome.
             */
            description?: string;
            /**
             * @description Your slogan, if there is one. It signs off the ad.
             * @default
             * @example Light for the last chapter
             */
            tagline?: string;
            /**
             * @description How the brand speaks.
             * @default
             * @example warm, unhurried
             */
            tone?: string;
            /** @description The brand's colours, each as # and six hexadecimal digits. */
            colors?: {
                /**
                 * @description The colour people know you by.
                 * @default #1f2a44
                 * @example #1f2a44
                 */
                primary?: string;
                /**
                 * @description For buttons and small things that should catch the eye.
                 * @default #e0a458
                 * @example #e0a458
                 */
                accent?: string;
                /**
                 * @description What everything stands on.
                 * @default #f5f1ea
                 * @example #f5f1ea
                 */
                background?: string;
                /**
                 * @description Words on the background; they should be easy to read there.
                 * @default #16181d
                 * @example #16181d
                 */
                text?: string;
            };
            /**
             * @description A font family installed where the ad is made.
             * @default Inter
             * @example Inter
             */
            font?: string;
            /**
             * @description The address on the last picture.
             * @default
             * @example lumen.example
             */
            url?: string;
            /**
             * @description Up to eight short, concrete facts. They are the proof in the ad, so they must be true.
             * @default []
             * @example [
             *       "Warm 2200 K light",
             *       "Brass dial dims to one percent"
             *     ]
             */
            facts?: string[];
            /**
             * @description Words the ad must never use.
             * @default []
             * @example [
             *       "cheap",
             *       "best"
             *     ]
             */
            banned_words?: string[];
            /**
             * @description How to say a word: as it is written, and as it should sound.
             * @default {}
             * @example {
             *       "Lumen": "loo men"
             *     }
             */
            pronunciation?: {
                [key: string]: string;
            };
        };
        /** @description What changes of a brand. */
        BrandPatch: {
            /**
             * @description What the brand or product is called, as it should be read and heard.
             * @example Lumen
             */
            title?: string;
            /**
             * @description What it is, in one or two plain sentences. The ad says nothing about the product that is not in here, in the facts or in the ideas.
             * @example A bedside lamp with an opal glass globe under an enamelled steel dome.
             */
            description?: string | null;
            /**
             * @description Your slogan, if there is one. It signs off the ad.
             * @default
             * @example Light for the last chapter
             */
            tagline?: string | null;
            /**
             * @description How the brand speaks.
             * @default
             * @example warm, unhurried
             */
            tone?: string | null;
            /** @description The brand's colours, each as # and six hexadecimal digits. */
            colors?: {
                /**
                 * @description The colour people know you by.
                 * @default #1f2a44
                 * @example #1f2a44
                 */
                primary?: string;
                /**
                 * @description For buttons and small things that should catch the eye.
                 * @default #e0a458
                 * @example #e0a458
                 */
                accent?: string;
                /**
                 * @description What everything stands on.
                 * @default #f5f1ea
                 * @example #f5f1ea
                 */
                background?: string;
                /**
                 * @description Words on the background; they should be easy to read there.
                 * @default #16181d
                 * @example #16181d
                 */
                text?: string;
            } | null;
            /**
             * @description A font family installed where the ad is made.
             * @default Inter
             * @example Inter
             */
            font?: string | null;
            /**
             * @description The address on the last picture.
             * @default
             * @example lumen.example
             */
            url?: string | null;
            /**
             * @description Up to eight short, concrete facts. They are the proof in the ad, so they must be true.
             * @default []
             * @example [
             *       "Warm 2200 K light",
             *       "Brass dial dims to one percent"
             *     ]
             */
            facts?: string[] | null;
            /**
             * @description Words the ad must never use.
             * @default []
             * @example [
             *       "cheap",
             *       "best"
             *     ]
             */
            banned_words?: string[] | null;
            /**
             * @description How to say a word: as it is written, and as it should sound.
             * @default {}
             * @example {
             *       "Lumen": "loo men"
             *     }
             */
            pronunciation?: {
                [key: string]: string;
            } | null;
        };
    };
    responses: {
        /** @description The request is not well formed. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody knows who asks. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This is for somebody else. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is not yours. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is not in a state that allows this. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It was edited since you read it. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of the wrong kind. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A field cannot be what it is. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The spending cap leaves no room. */
        OverBudget: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Our own fault. */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A part of the house does not answer, or not in time. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description A brand. */
        brand: string;
        /** @description A campaign. */
        campaign: string;
        /** @description A job. */
        job: string;
        /** @description A webhook. */
        webhook: string;
        /** @description A node. */
        node: string;
        /** @description The id of a picture. */
        image: string;
        /** @description The number of a scene. */
        scene: number;
        /** @description What is to be seen. */
        caption: string;
        /** @description `next` of the page before. */
        cursor: string;
        /** @description Lines of a page. */
        limit: number;
        /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
        dry_run: boolean;
        /** @description Those of one brand. */
        brand_id: string;
        /** @description Some statuses, divided by commas. */
        status: string;
        /** @description Part of the title of campaign or brand. */
        q: string;
        /** @description One of the languages of the brief; the first, if left out. */
        language: string;
        /** @description One of the formats of the brief; the first, if left out. */
        format: components["schemas"]["Ratio"];
        /** @description The ETag of what you have read: somebody else may have been faster. */
        "If-Match": string;
        /** @description Anything new for each request that should have its effect once. */
        "Idempotency-Key": string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this state of the document. */
        ETag: string;
        /** @description Where the thing is. */
        Location: string;
        /** @description Seconds. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBrands: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Lines of a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    createBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandWords"];
            };
        };
        responses: {
            /** @description It is there. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brand. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    editBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandPatch"];
                "application/merge-patch+json": components["schemas"]["BrandPatch"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBrandImages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addBrandImages: {
        parameters: {
            query?: {
                /** @description What is to be seen. */
                caption?: components["parameters"]["caption"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        /** @description The bytes of one file, whatever the type says; or a form. */
        requestBody: {
            content: {
                "image/*": string;
                "application/octet-stream": string;
                "multipart/form-data": components["schemas"]["PictureForm"];
            };
        };
        responses: {
            /** @description All pictures as they are now. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeBrandImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
                /** @description The id of a picture. */
                image: components["parameters"]["image"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All pictures as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    editBrandImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
                /** @description The id of a picture. */
                image: components["parameters"]["image"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PicturePatch"];
                "application/merge-patch+json": components["schemas"]["PicturePatch"];
            };
        };
        responses: {
            /** @description All pictures as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putLogo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        /** @description The bytes of one file, whatever the type says; or a form. */
        requestBody: {
            content: {
                "image/*": string;
                "application/octet-stream": string;
                "multipart/form-data": components["schemas"]["PictureForm"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeLogo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    chat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A brand. */
                id: components["parameters"]["brand"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatMessage"];
            };
        };
        responses: {
            /** @description The reply. */
            200: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatReply"];
                };
            };
            /** @description It takes longer: follow the events of the campaign. */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description Those of one brand. */
                brand_id?: components["parameters"]["brand_id"];
                /** @description Some statuses, divided by commas. */
                status?: components["parameters"]["status"];
                /** @description Part of the title of campaign or brand. */
                q?: components["parameters"]["q"];
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Lines of a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignCreate"];
            };
        };
        responses: {
            /** @description It is there. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    batchCampaigns: {
        parameters: {
            query?: {
                /** @description The brand of rows that name none. */
                brand_id?: string;
                /** @description false: leave them drafts. */
                start?: boolean;
            };
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {"brand_id":"br_0123","brief":{"title":"Spring"}} */
                "application/jsonl": string;
                /**
                 * @example brand_id,title,seconds,formats
                 *     br_0123,Spring,15,16:9|9:16
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    editCampaign: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignPatch"];
                "application/merge-patch+json": components["schemas"]["CampaignPatch"];
            };
        };
        responses: {
            /** @description As it is now; with `dry_run` the plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            402: components["responses"]["OverBudget"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    duplicateCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Duplicate"];
            };
        };
        responses: {
            /** @description The copy. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    estimateCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Job by job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCampaignImages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    addCampaignImages: {
        parameters: {
            query?: {
                /** @description What is to be seen. */
                caption?: components["parameters"]["caption"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        /** @description The bytes of one file, whatever the type says; or a form. */
        requestBody: {
            content: {
                "image/*": string;
                "application/octet-stream": string;
                "multipart/form-data": components["schemas"]["PictureForm"];
            };
        };
        responses: {
            /** @description All pictures as they are now. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeCampaignImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The id of a picture. */
                image: components["parameters"]["image"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All pictures as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    editCampaignImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The id of a picture. */
                image: components["parameters"]["image"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PicturePatch"];
                "application/merge-patch+json": components["schemas"]["PicturePatch"];
            };
        };
        responses: {
            /** @description All pictures as they are now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    generate: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With `dry_run`: what would be made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Accepted; the campaign as it is now. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelCampaign: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With `dry_run`: what would be made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Accepted; the campaign as it is now. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    retryCampaign: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With `dry_run`: what would be made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Accepted; the campaign as it is now. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    pauseCampaign: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With `dry_run`: what would be made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Accepted; the campaign as it is now. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    resumeCampaign: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With `dry_run`: what would be made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Accepted; the campaign as it is now. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSrt: {
        parameters: {
            query?: {
                /** @description One of the languages of the brief; the first, if left out. */
                language?: components["parameters"]["language"];
                /** @description One of the formats of the brief; the first, if left out. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-subrip": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getVtt: {
        parameters: {
            query?: {
                /** @description One of the languages of the brief; the first, if left out. */
                language?: components["parameters"]["language"];
                /** @description One of the formats of the brief; the first, if left out. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/vtt": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getExport: {
        parameters: {
            query?: {
                /** @description One of the formats of the brief; the first, if left out. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is being made: ask again. */
            202: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPending"];
                };
            };
            /** @description It is there. */
            303: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    shareCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ShareCreate"];
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    unshareCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The films; a page for browsers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedCampaign"];
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMedia: {
        parameters: {
            query?: {
                /** @description Save it under this name. */
                download?: string;
                expires?: string;
                sig?: string;
            };
            header?: {
                Range?: string;
                "If-Range"?: string;
                "If-None-Match"?: string;
            };
            path: {
                shard: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A stretch of it. */
            206: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            /** @description It does not reach that far. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description The same. */
                last_event_id?: number;
            };
            header?: {
                /** @description The last event you have. */
                "Last-Event-ID"?: number;
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream without end. The data of messages is an Event, or Progress. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *
                     *     id: 7
                     *     event: job.done
                     *     data: {"seq":7,"type":"job.done"}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    approveJob: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now; with `dry_run` the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    rejectJob: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now; with `dry_run` the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    retryJob: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now; with `dry_run` the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelJob: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now; with `dry_run` the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    skipJob: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now; with `dry_run` the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    adoptJob: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The provider's word for it, such as the id of a prediction.
                     * @example ufawqhfynnddngldkgtslldrkq
                     */
                    external_id: string;
                };
            };
        };
        responses: {
            /** @description The job as it is now; with `dry_run` the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptJob: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A job. */
                id: components["parameters"]["job"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now; with `dry_run` the plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTally: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tally"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAllCampaigns: {
        parameters: {
            query?: {
                /** @description Those of one brand. */
                brand_id?: components["parameters"]["brand_id"];
                /** @description Some statuses, divided by commas. */
                status?: components["parameters"]["status"];
                /** @description Part of the title of campaign or brand. */
                q?: components["parameters"]["q"];
                /** @description `next` of the page before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Lines of a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpsCampaignList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listGates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them; none if nothing is paid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    drainNode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A node. */
                id: components["parameters"]["node"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The node. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Node"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStoryline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Scene by scene. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storyline"];
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    writeStoryline: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With `dry_run`: what would be made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Accepted. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    editStoryline: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorylinePatch"];
                "application/merge-patch+json": components["schemas"]["StorylinePatch"];
            };
        };
        responses: {
            /** @description As it is now, with the plan of what must be made anew; with `dry_run` the plan alone. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorylineEdited"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    splitScene: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The number of a scene. */
                scene: components["parameters"]["scene"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now, with the plan of what must be made anew; with `dry_run` the plan alone. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorylineEdited"] | components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    regenerateScene: {
        parameters: {
            query?: {
                /** @description true: say what would be made and what it costs, and change nothing. The answer is a Plan. */
                dry_run?: components["parameters"]["dry_run"];
            };
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The number of a scene. */
                scene: components["parameters"]["scene"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Regenerate"];
            };
        };
        responses: {
            /** @description With `dry_run`: what would be made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Accepted; what will be made. */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putSceneMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read: somebody else may have been faster. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The number of a scene. */
                scene: components["parameters"]["scene"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/*": string;
                "application/octet-stream": string;
                "multipart/form-data": components["schemas"]["PictureForm"];
                "video/*": string;
            };
        };
        responses: {
            /** @description As it is now, with the plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorylineEdited"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A campaign. */
                id: components["parameters"]["campaign"];
                /** @description The number of a scene. */
                scene: components["parameters"]["scene"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page; it shows films only where nobody is asked who they are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["Internal"];
            /** @description Something is wrong. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text format 0.0.4. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description You have it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    receiveReplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same when it is sent again. */
                "webhook-id"?: string;
                /** @description Seconds since 1970, at most five minutes off. */
                "webhook-timestamp"?: string;
                /** @description `v1,` and the signature in Base64; several with blanks between. */
                "webhook-signature"?: string;
            };
            path: {
                /** @description The call that it is about. */
                call: string;
                /** @description Only this house can make it. */
                token: string;
            };
            cookie?: never;
        };
        /** @description A prediction, at most 256 KiB. */
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description It is written down. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        received: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description It is forged, too old, or was not asked for: which of them is not said. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody reports here: there is no secret to know them by. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookCreate"];
            };
        };
        responses: {
            /** @description It is there; keep the secret. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook. */
                id: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook. */
                id: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    editWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A webhook. */
                id: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPatch"];
                "application/merge-patch+json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Lines of a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /** @description A webhook. */
                id: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Anything new for each request that should have its effect once. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A webhook. */
                id: components["parameters"]["webhook"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description It will be sent. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
}
