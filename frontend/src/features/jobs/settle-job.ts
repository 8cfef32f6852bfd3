import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, take } from '@/api/client';
import { keys } from '@/api/keys';
import type { Job } from '@/api/types';

export type Decision = 'approve' | 'reject' | 'retry' | 'cancel' | 'skip';

type Settle = { job: string } & ({ what: Decision } | { what: 'adopt'; external_id: string });

function send(x: Settle) {
  const params = { path: { id: x.job } };
  return x.what === 'adopt'
    ? api.POST('/api/jobs/{id}/adopt', { params, body: { external_id: x.external_id } })
    : api.POST(`/api/jobs/{id}/${x.what}`, { params });
}

/** Decides about one job. The decision is kept even if the machine goes down right after the answer. */
export function useSettleJob(campaign: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (x: Settle) => await take(send(x) as Promise<{ data?: Job }>),
    onSuccess: (job) =>
      cache.setQueryData<Job[]>(keys.jobs(campaign), (old) => old?.map((x) => (x.id === job.id ? job : x))),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.campaign(campaign), exact: true }),
  });
}
