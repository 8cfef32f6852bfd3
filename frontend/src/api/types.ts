import type { components } from './schema';

type Schemas = components['schemas'];

/** The documents of the API under their own names. */
export type Brand = Schemas['Brand'];
export type BrandLine = Schemas['BrandLine'];
export type BrandWords = Schemas['BrandWords'];
export type BrandPatch = Schemas['BrandPatch'];
export type Picture = Schemas['Picture'];
export type Campaign = Schemas['Campaign'];
export type CampaignLine = Schemas['CampaignLine'];
export type CampaignEvent = Schemas['Event'];
export type Progress = Schemas['Progress'];
export type Status = Schemas['Status'];
export type Deliverable = Schemas['Deliverable'];
export type SceneInShort = Schemas['SceneInShort'];
export type Candidate = Schemas['Candidate'];
export type Share = Schemas['Share'];
export type Ratio = Schemas['Ratio'];
export type OpsCampaignLine = Schemas['OpsCampaignLine'];
export type OpsNode = Schemas['Node'];
export type JobState = Schemas['JobState'];
export type Job = Schemas['Job'];
export type PlannedJob = Schemas['PlannedJob'];
export type Plan = Schemas['Plan'];
export type Estimate = Schemas['Estimate'];
export type Brief = Schemas['Brief'];
export type ChatLine = Schemas['ChatLine'];
export type Storyline = Schemas['Storyline'];
export type Tally = Schemas['Tally'];
export type Me = Schemas['Me'];
export type BatchResult = Schemas['BatchResult'];
export type Scene = Schemas['Scene'];
export type StorylinePatch = Schemas['StorylinePatch'];
export type StorylineEdited = Schemas['StorylineEdited'];
export type Call = Schemas['Call'];
export type Failure = Schemas['Failure'];
