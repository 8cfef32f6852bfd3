/** Every key of the query cache. A shorter key stands for all that begin with it. */
export const keys = {
  me: ['me'] as const,
  brands: ['brands'] as const,
  brand: (id: string) => ['brands', id] as const,
  campaigns: ['campaigns'] as const,
  campaignList: (filter: Record<string, string>) => ['campaigns', 'list', filter] as const,
  campaign: (id: string) => ['campaign', id] as const,
  estimate: (id: string) => ['campaign', id, 'estimate'] as const,
  briefPlan: (id: string, edits: object) => ['campaign', id, 'brief-plan', edits] as const,
  storyline: (id: string) => ['campaign', id, 'storyline'] as const,
  editPlan: (id: string, version: number, patch: object | null) =>
    ['campaign', id, 'edit-plan', version, patch] as const,
  writingPlan: (id: string) => ['campaign', id, 'writing-plan'] as const,
  jobPlan: (id: string, wish: object) => ['campaign', id, 'job-plan', wish] as const,
  jobs: (id: string) => ['campaign', id, 'jobs'] as const,
  events: (id: string) => ['campaign', id, 'events'] as const,
  progress: (id: string) => ['campaign', id, 'progress'] as const,
  candidates: (id: string, scene: number) => ['campaign', id, 'candidates', scene] as const,
  captions: (id: string, ratio: string, language: string) =>
    ['campaign', id, 'captions', ratio, language] as const,
  share: (id: string) => ['share', id] as const,
  ops: ['ops'] as const,
  opsTally: ['ops', 'tally'] as const,
  opsNodes: ['ops', 'nodes'] as const,
  opsGates: ['ops', 'gates'] as const,
  opsCampaigns: (filter: Record<string, string>) => ['ops', 'campaigns', filter] as const,
};
