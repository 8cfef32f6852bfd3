import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { keys } from '@/api/keys';

/** Reads a campaign and its jobs again every five seconds: the console shows many, and follows no stream of each. */
export function useKeepFresh(campaign: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void client.invalidateQueries({ queryKey: keys.campaign(campaign) });
    }, 5_000);
    return () => clearInterval(timer);
  }, [client, campaign]);
}
