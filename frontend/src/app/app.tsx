import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router-dom';

import { createQueryClient } from '@/api/query-client';
import { Toasts } from '@/shared/ui/toasts';

import { router } from './router';

/** The whole application. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} future={{ v7_startTransition: true }} />
      <Toasts />
    </QueryClientProvider>
  );
}
